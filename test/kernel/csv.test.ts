import { describe, expect, it } from '@jest/globals';
import { toCsv } from '../../server/kernel/csv.js';

const cellOf = (value: string): string => toCsv([[value]], ';').slice(1, -2);

describe('CSV', () => {
  it('begins with the mark of UTF-8 and ends each row with a line break', () => {
    expect(toCsv([['a', 'b'], ['é']], ',')).toBe('\ufeffa,b\r\né\r\n');
  });

  it.each([
    ['a;b', '"a;b"'],
    ['a,b', 'a,b'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    ['1-2', '1-2'],
  ])('quotes what needs it: %j', (value, written) => {
    expect(cellOf(value)).toBe(written);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('makes no formula of %j', (value) => {
    expect(cellOf(value)).toBe(`'${value}`);
  });

  it('makes no formula of a line break before one', () => {
    expect(cellOf('\r=1')).toBe(`"'\r=1"`);
  });
});
