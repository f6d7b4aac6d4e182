import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalKey, checkName, checkText, checkUserName } from '../../server/kernel/text/canonical-key.js';

const faultOf = (result: ReturnType<typeof checkUserName>): string | undefined =>
  result.ok ? undefined : result.error.reason;

describe('canonicalKey (edge 30: RFC 8265 UsernameCaseMapped)', () => {
  it.each([
    ['letter case', 'Alice@Example.COM', 'alice@example.com'],
    ['full width', 'ＡＬＩＣＥ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'alice@example.com'],
    ['half-width katakana with its mark', 'ｶﾞ', 'ガ'],
    ['half-width Hangul', 'ﾡ', 'ㄱ'],
    ['full-width macron', '￣', '¯'],
    ['decomposed letters', 'Rene\u0301', 'ren\u00e9'],
    ['the Kelvin sign', '\u212aelvin', 'kelvin'],
    ['the Ångström sign', '\u212b', '\u00e5'],
    ['final sigma in capitals', 'ΟΔΥΣΣΕΥΣ', canonicalKey('Οδυσσευς')],
    ['sigma before another word', 'ΣΑΣ X', canonicalKey('σας x')],
  ])('ignores %s', (_, written, key) => {
    expect(canonicalKey(written)).toBe(key);
  });

  it.each([
    ['İ and i', 'İ', 'i'],
    ['ı and i', 'ı', 'i'],
    ['a ligature and its letters', 'ﬁ', 'fi'],
    ['ß and ss', 'ß', 'ss'],
    ['a superscript and its digit', 'x²', 'x2'],
    ['a Cyrillic homoglyph', '\u0430dmin', 'admin'],
  ])('keeps %s apart', (_, one, other) => {
    expect(canonicalKey(one)).not.toBe(canonicalKey(other));
  });

  it('is stable for every character', () => {
    const unstable = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => canonicalKey(canonicalKey(character)) !== canonicalKey(character));
    expect(unstable).toEqual([]);
  });

  it('is stable for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(canonicalKey(canonicalKey(text))).toBe(canonicalKey(text));
      }),
    );
  });
});

describe('checkUserName (hostile-input 29, 37)', () => {
  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', '  \u00a0'],
    ['no text', 17],
    ['over 255 characters', 'a'.repeat(256)],
    ['with a line break', 'a\r\nb'],
    ['with a control character', 'a\u0007b'],
    ['with a C1 control character', 'a\u0085b'],
    ['with a line separator', 'a\u2028b'],
    ['with a right-to-left override', 'a\u202eb'],
    ['with a direction isolate', 'a\u2066b'],
    ['with a zero-width space', 'a\u200bb'],
    ['with a zero-width joiner', 'a\u200db'],
    ['with a byte order mark', '\ufeffab'],
    ['with NUL', 'a\u0000b'],
    ['with half a surrogate pair', 'a\ud800b'],
  ])('refuses one that is %s', (_, userName) => {
    expect(faultOf(checkUserName(userName))).toBe('invalidValue');
  });

  it('takes 255 characters, counted as characters', () => {
    expect(checkUserName('😀'.repeat(255)).ok).toBe(true);
  });

  it('keeps what was written', () => {
    expect(checkUserName('  Zoë O’Neil ')).toEqual({ ok: true, value: '  Zoë O’Neil ' });
  });

  it('never repeats the value', () => {
    const result = checkUserName('s3cret\u200b');
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });
});

describe('checkText (edge 21)', () => {
  it.each(['a\u0000', '\ud800', '\udc00x'])('refuses %j', (text) => {
    expect(checkText(text).ok).toBe(false);
  });

  it('takes line breaks and surrogate pairs', () => {
    expect(checkText('1 Main St\n😀').ok).toBe(true);
  });
});

describe('checkName', () => {
  it('names the field to fill in', () => {
    expect(checkName('', 'displayName')).toMatchObject({ error: { field: 'displayName', reason: 'invalidValue' } });
  });
});
