import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { canonicalKey, checkText, keyOfSought } from '../../server/kernel/text/canonical-key.js';
import { hasOverlongRun, mostMarks, normalForm } from '../../server/kernel/text/normal-form.js';
import { sourcesBelow } from '../architecture/read-imports.js';

/** Returns marks in an order that normalisation must change. */
const marks = (count: number): string => `a${'\u0315'.repeat(count / 2)}${'\u0300'.repeat(count / 2)}`;

/** Returns half-width marks, whose full forms belong before others. */
const halfWidth = (count: number): string => `a${'\u0315'.repeat(count / 2)}${'\uff9e'.repeat(count / 2)}`;

/** Returns true if a key was made without normalising the whole text. */
const isSpared = (text: string): boolean => {
  const spy = jest.spyOn(String.prototype, 'normalize');
  try {
    canonicalKey(text);
    return spy.mock.contexts.every((context) => String(context).length < text.length);
  } finally {
    spy.mockRestore();
  }
};

const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('texts of nothing but combining marks', () => {
  it.each([marks(60_000), halfWidth(60_000), '\u{16d68}'.repeat(30_000), '\u0344'.repeat(60_000)])(
    'are refused where they are written, and have a key all the same (%#)',
    (text) => {
      expect(checkText(text, 'title')).toMatchObject({ ok: false, error: { reason: 'invalidValue', field: 'title' } });
      expect(isSpared(text)).toBe(true);
    },
  );

  it.each([marks(mostMarks + 2), halfWidth(mostMarks + 2), 'a'.repeat(5_000)])('are not sought (%#)', (text) => {
    expect(() => keyOfSought(text, 'search')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('leave what writing systems need alone', () => {
    const text = `${'x\u0301'.repeat(1_000)} ${marks(mostMarks)}`;
    expect(checkText(text).ok).toBe(true);
    expect(canonicalKey(text)).toBe(text.normalize('NFC'));
  });
});

it('every character that joins with one before it counts as a mark', () => {
  const hangul = /^[\u1160-\u11ff]$/;
  const joining = everyCharacter.flatMap((whole) => {
    const parts = [...whole.normalize('NFD')];
    return parts.join('').normalize('NFC') === whole ? parts.slice(1) : [];
  });
  const free = [...new Set(joining)].filter(
    (part) => !hangul.test(part) && !hasOverlongRun(part.repeat(mostMarks + 1)),
  );
  expect(free).toEqual([]);
});

it('texts are normalised in one place of the server', () => {
  const places = sourcesBelow('server').filter((path) =>
    /\.normalize\(/.test(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')),
  );
  expect(places).toEqual(['server/kernel/text/normal-form.ts', 'server/simulator/organisation/people.ts']);
});

it('short texts keep the key that they always had', () => {
  expect(normalForm(marks(200), 'NFC')).toBe(marks(200).normalize('NFC'));
});
