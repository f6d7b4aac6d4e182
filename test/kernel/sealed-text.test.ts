import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { keyRing, secretsKey } from '../../server/kernel/access/key-ring.js';
import { createTextCipher, type SealedText } from '../../server/kernel/access/sealed-text.js';

const key = secretsKey(randomBytes(32));
const cipher = createTextCipher(keyRing([key]));
const place = { table: 'configurations', row: 'a', field: 'fields.b' };

/** The same text with another character at a place of its body. */
const changed = (text: SealedText, at: number): SealedText => {
  const other = text.at(at) === 'A' ? 'B' : 'A';
  return `${text.slice(0, at)}${other}${text.slice(at).slice(1)}` as SealedText;
};

describe('a sealed text', () => {
  it.each(['', 'hunter2', 'é🔑\n${department}', 'x'.repeat(64_000)])('opens where it was sealed', (text) => {
    expect(cipher.open(cipher.seal(text, place), place)).toEqual({ ok: true, value: text });
  });

  it('names its key and shows nothing of the text', () => {
    expect(cipher.seal('hunter2', place)).toMatch(new RegExp(`^v1:${key.id}:[\\w-]{47}$`));
  });

  it('is another one each time', () => {
    const all = Array.from({ length: 1_000 }, () => cipher.seal('hunter2', place));
    expect(new Set(all).size).toBe(1_000);
  });

  it.each([{ table: 'mails' }, { row: 'b' }, { field: 'fields.a' }])('opens nowhere else: %o', (other) => {
    expect(cipher.open(cipher.seal('hunter2', place), { ...place, ...other })).toEqual({ ok: false, error: 'DAMAGED' });
  });

  it('does not open where a character of it was changed', () => {
    const text = cipher.seal('hunter2', place);
    const bodyAt = text.lastIndexOf(':') + 1;
    for (let at = bodyAt; at < text.length - 1; at += 1) {
      expect(cipher.open(changed(text, at), place)).toEqual({ ok: false, error: 'DAMAGED' });
    }
  });

  it.each(['', 'hunter2', 'v1:', `v1:${key.id}:`, `v1:${key.id}:AAAA`, `v2:${key.id}:${'A'.repeat(60)}`])(
    'is nothing of another form: %s',
    (text) => {
      expect(cipher.open(text as SealedText, place)).toEqual({ ok: false, error: 'DAMAGED' });
    },
  );

  it('names a key that is not here', () => {
    const elsewhere = createTextCipher(keyRing([secretsKey(randomBytes(32))]));
    expect(cipher.open(elsewhere.seal('hunter2', place), place)).toEqual({ ok: false, error: 'UNKNOWN_KEY' });
  });
});

describe('a ring of keys', () => {
  const newer = secretsKey(randomBytes(32));
  const both = createTextCipher(keyRing([newer, key]));

  it('encrypts with the newest key and decrypts with each', () => {
    expect(both.keys).toEqual({ newest: newer.id, older: [key.id] });
    expect(both.seal('hunter2', place)).toContain(newer.id);
    expect(both.open(cipher.seal('hunter2', place), place)).toEqual({ ok: true, value: 'hunter2' });
  });

  it('has a key that is given twice once', () => {
    expect(keyRing([key, newer, key]).older).toEqual([newer.id]);
  });

  it('shows no key where it is printed', () => {
    const bytes = Buffer.alloc(32, 'k');
    const printed = inspect(keyRing([secretsKey(bytes)]), { depth: 9, showHidden: true });
    expect(
      [bytes.toString('hex'), bytes.toString('base64'), '6b 6b 6b'].filter((form) => printed.includes(form)),
    ).toEqual([]);
  });
});
