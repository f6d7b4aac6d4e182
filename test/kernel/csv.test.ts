import { describe, expect, it } from '@jest/globals';
import { toCsv } from '../../server/kernel/text/csv.js';

const cellOf = (value: string): string => toCsv([[value]], ';').slice(1, -2);

/** Splits a line as a spreadsheet does, possibly at another separator than it was written with. */
const readWith = (line: string, separator: string): string[] => {
  const cells: string[] = [''];
  let quoted = false;
  for (const character of line.replace('\ufeff', '').trimEnd()) {
    if (character === '"') quoted = cells.at(-1) === '' && !quoted;
    else if (character === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
};

describe('CSV', () => {
  it('begins with the mark of UTF-8 and ends each row with a line break', () => {
    expect(toCsv([['a', 'b'], ['é']], ',')).toBe('\ufeff"a","b"\r\n"é"\r\n');
  });

  it.each([
    ['a;b', '"a;b"'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    ['1-2', '"1-2"'],
    ['Smith, John', '"Smith, John"'],
  ])('quotes every cell: %j', (value, written) => {
    expect(cellOf(value)).toBe(written);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])('makes no formula of %j', (value) => {
    expect(cellOf(value)).toMatch(/^"'/);
  });

  it.each([
    ['x;=1+1', `"x;'=1+1"`],
    ['x,=1+1', `"x,'=1+1"`],
    ['x\t@A1', `"x\t'@A1"`],
    ['x; "=1+1', `"x;' ""=1+1"`],
    ['x\n-1', `"x\n'-1"`],
  ])('makes no formula after a separator: %j', (value, written) => {
    expect(cellOf(value)).toBe(written);
  });

  it.each([
    [',', ';'],
    [';', ','],
  ] as const)('holds no formula where a file with %s is cut at %s', (written, read) => {
    const values = ['a', 'x;=1+1', 'x,=1+1', 'x;"=1+1;', 'x,"=1+1,', ';=1', ',=1'];
    const cells = readWith(toCsv([values], written), read);
    expect(cells.filter((text) => /^[\s"]*[=+\-@]/.test(text))).toEqual([]);
  });
});
