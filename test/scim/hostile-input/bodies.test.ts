import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildToken, oktaUser } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let authorization: string;

beforeAll(async () => {
  app = await makeTestApp();
  authorization = `Bearer ${(await buildToken(app)).secret}`;
});

afterAll(() => app.close());

type Body = string | Uint8Array<ArrayBuffer>;

const post = async (body: Body, headers: Record<string, string> = {}, path = '/Users') => {
  const response = await fetch(`${app.url}/scim/v2${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/scim+json', ...headers },
    body,
  });
  const { status } = response;
  return { status, type: response.headers.get('content-type'), body: await response.json() };
};

const json = (given: Record<string, unknown> = {}): string => JSON.stringify(oktaUser(given));

describe('bodies that cannot be taken (hostile-input 18–27)', () => {
  it.each([
    '{"a":',
    '',
    'null',
    '1',
    '"x"',
    '[]',
    '{} {}',
    '{"a":1,"A":2}',
    '{"__proto__":{}}',
    '{"x":1e400,"y":tru}',
    '['.repeat(20_000),
  ])('answers 400 invalidSyntax to %.20j', async (body) => {
    expect(await post(body)).toMatchObject({
      status: 400,
      type: 'application/scim+json',
      body: { status: '400', scimType: 'invalidSyntax' },
    });
  });

  it.each(['{"userName":"\\ud800"}', '{"userName":"a\\u0000b"}', '{"x":1e400}', '{"x":12345678901234567890}'])(
    'answers 400 invalidValue to %s',
    async (body) => {
      expect(await post(body)).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    },
  );

  it('answers 400 to bytes that are not UTF-8', async () => {
    const body = new Uint8Array(Buffer.from(json({ displayName: 'é' }), 'latin1'));
    expect(await post(body)).toMatchObject({ status: 400, body: { scimType: 'invalidSyntax' } });
  });

  it.each(['text/plain', 'application/json; charset=utf-16', 'application/scim+json; charset=utf-7', 'nonsense'])(
    'answers 415 to the content type %s',
    async (type) => {
      expect((await post(json(), { 'content-type': type })).status).toBe(415);
    },
  );

  it('answers 415 to a compression that it does not know', async () => {
    expect((await post(json(), { 'content-encoding': 'compress' })).status).toBe(415);
  });

  it('answers 400 to broken gzip', async () => {
    expect((await post(json(), { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  it('answers 413 over 1 MiB', async () => {
    expect((await post(json({ displayName: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
  });

  it('answers 413 to a small body that unpacks to a large one', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(20 * 1024 * 1024, ' ')));
    expect((await post(bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
  });

  it('takes more than 1 MiB under /Groups', async () => {
    const body = `{"displayName":""${' '.repeat(1024 * 1024)}}`;
    expect(await post(body, {}, '/Groups')).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
  });
});

describe('bodies that are taken', () => {
  it.each([
    'application/json',
    'application/scim+json; charset=utf-8',
    'Application/SCIM+JSON; charset="UTF-8"',
    'application/scim+json; charset=ISO-8859-1',
  ])('reads %s', async (type) => {
    expect((await post(json(), { 'content-type': type })).status).toBe(201);
  });

  it('reads UTF-8, whatever charset is named (RFC 8259 §11)', async () => {
    const body = json({ displayName: 'é' });
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
    expect((await post(body, headers)).body).toMatchObject({ displayName: 'é' });
    const latin = await post(new Uint8Array(Buffer.from(body, 'latin1')), headers);
    expect([latin.status, latin.body]).toMatchObject([400, { scimType: 'invalidSyntax' }]);
  });

  it('skips a byte order mark', async () => {
    expect((await post(`\ufeff${json()}`)).status).toBe(201);
  });

  it('unpacks gzip', async () => {
    expect((await post(new Uint8Array(gzipSync(json())), { 'content-encoding': 'gzip' })).status).toBe(201);
  });
});
