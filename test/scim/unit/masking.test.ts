import { describe, expect, it } from '@jest/globals';
import { maskSecrets } from '../../../server/kernel/access/mask-secrets.js';
import { Body } from '../../../server/kernel/wire/read-bytes.js';
import { cutResponseBody, maskQuery, maskRequestBody } from '../../../server/scim/exchange/masking.js';

const bodyOf = (bytes: Buffer): Body => new Body([bytes], bytes.length);

const mask = (body: unknown): string =>
  maskRequestBody(bodyOf(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))));

describe('what the provisioning log keeps of a request', () => {
  it('keeps a harmless body as it was written', () => {
    expect(mask('{ "userName": "a" }')).toBe('{ "userName": "a" }');
  });

  it.each([
    ['an attribute', { userName: 'a', password: 'hunter2' }],
    ['an attribute in another case', { PassWord: 'hunter2' }],
    ['a value object', { Operations: [{ op: 'replace', value: { password: 'hunter2' } }] }],
    ['a path', { Operations: [{ op: 'replace', path: 'password', value: 'hunter2' }] }],
    ['a path that a URN qualifies', { Operations: [{ path: 'urn:x:User:password', Value: 'hunter2' }] }],
    ['a search', { filter: 'password eq "hunter2"' }],
    ['one of two paths', { Path: 'x', path: 'password', value: 'hunter2' }],
    ['a filter', { filter: 'x', Operations: [{ op: 'remove', path: 'a[password eq "hunter2"]' }] }],
    ['an escaped name', '{"pass\\u0077ord":"hunter2"}'],
    ['a body that is not JSON', '{"password":"hunter2"'],
    ...['apiKey', 'api_key', 'x-api-key', 'privateKey', 'private_key', 'accessKey', 'Authorization', 'cookie'].map(
      (name) => [`the name ${name}`, { [name]: 'hunter2' }] as const,
    ),
    ['another passphrase', { passphrase: 'hunter2' }],
    ['an extension', { 'urn:x:User': { clientSecret: 'hunter2', apiToken: { value: 'hunter2' } } }],
  ])('drops the secret in %s (hostile-input 35)', (_where, body) => {
    expect(mask(body)).not.toContain('hunter2');
  });

  it('keeps the rest of a body that holds a secret', () => {
    expect(JSON.parse(mask({ userName: 'a', password: 'x', emails: [{ value: 'b' }] }))).toEqual({
      userName: 'a',
      password: '***',
      emails: [{ value: 'b' }],
    });
  });

  it('hands over the first 64 kB of a large body, and 4 kB in which a secret may end', () => {
    expect(mask({ a: 'x'.repeat(100_000) })).toHaveLength(69_632);
  });

  it('keeps nothing of a large body that may hold a secret', () => {
    expect(mask({ password: 'hunter2', a: 'x'.repeat(100_000) })).not.toContain('hunter2');
  });

  it('leaves it to the log to replace characters that the database refuses', () => {
    const shown = [mask('{"a":"\0"}'), ...Object.entries(maskQuery(new URLSearchParams('a%00=b%00'))).flat()];
    expect(maskSecrets(shown)).toEqual(['{"a":"\ufffd"}', 'a\ufffd', 'b\ufffd']);
  });

  it.each([
    ['PUT', 200, 69_632],
    ['GET', 200, 1_024],
    ['GET', 400, 69_632],
  ])('keeps the beginning of a large answer: %s, %i', (method, status, length) => {
    expect(cutResponseBody('x'.repeat(100_000), method, status)).toHaveLength(length);
  });

  it.each([
    ['PUT', 200],
    ['GET', 200],
  ])('drops the secret of an attribute in an answer: %s, %i', (method, status) => {
    const answer = JSON.stringify({ userName: 'a', 'urn:x:User': { apiKey: 'hunter2' }, z: 'x'.repeat(2_000) });
    const kept = cutResponseBody(answer, method, status);
    expect([kept.includes('hunter2'), kept.includes('"userName":"a"')]).toEqual([false, true]);
  });

  it('keeps the words of an answer that tell of tokens', () => {
    const answer = JSON.stringify({ detail: 'This token is "old"; generate another.' });
    expect(cutResponseBody(answer, 'GET', 401)).toBe(answer);
  });

  it('keeps nothing of a large answer that may hold a secret', () => {
    const answer = JSON.stringify({ apiKey: 'hunter2', a: 'x'.repeat(100_000) });
    expect(cutResponseBody(answer, 'PUT', 200)).not.toContain('hunter2');
  });

  it('drops tokens and compared secrets of the query (hostile-input 15)', () => {
    const query = new URLSearchParams({ access_token: 'abc', filter: 'password eq "hunter2"', count: '1' });
    expect(maskQuery(query)).toEqual({ access_token: '***', filter: 'password eq "***"', count: '1' });
  });
});
