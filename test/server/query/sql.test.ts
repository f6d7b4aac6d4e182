import {
  allOf,
  anyOf,
  like,
  name,
  nothing,
  numbered,
  series,
  sql,
  texts,
  unique,
  uuid,
  uuids,
} from '../../../server/query/index.js';

const id = '0198c0de-0000-7000-8000-000000000001';

const written = ({ text, params }: { text: string; params: readonly unknown[] }) => ({ text, params });

describe('the SQL tag', () => {
  it('makes every value a parameter, in order', () => {
    expect(written(sql`select ${1}, ${"'; drop table users"}, ${null}`)).toEqual({
      text: 'select $1, $2, $3',
      params: [1, "'; drop table users", null],
    });
  });

  it('puts fragments in with their parameters and numbers all of them anew', () => {
    const inner = sql`u.active = ${true} and u.source = ${'LOCAL'}`;
    expect(written(sql`select ${0} from users u where ${inner} and u.id <> ${id} and ${inner}`)).toEqual({
      text: 'select $1 from users u where u.active = $2 and u.source = $3 and u.id <> $4 and u.active = $5 and u.source = $6',
      params: [0, true, 'LOCAL', id, true, 'LOCAL'],
    });
  });

  it('writes the same text for all values, and another one for another branch', () => {
    const list = (ids: string[], isLocked: boolean) =>
      sql`select from users where id = any (${uuids(ids)})${isLocked ? sql` for update` : nothing}`.text;
    expect(list([id], false)).toBe(list([], false));
    expect(list([id], true)).toBe(`${list([], false)} for update`);
  });

  it('tells its forms apart however many there are', () => {
    const forms = Array.from({ length: 200 }, (_, index) => name(`c${index}`));
    for (const _round of [1, 2]) {
      expect(forms.map((column) => sql`select ${column} where ${column} = ${1}`.text)).toEqual(
        forms.map((_, index) => `select c${index} where c${index} = $1`),
      );
    }
  });

  it('leaves question marks and dollars alone', () => {
    expect(sql`select '$[*] ? (@ == 1)', a ? ${'key'}`.text).toBe("select '$[*] ? (@ == 1)', a ? $1");
  });
});

describe('conditions', () => {
  const [a, b] = [sql`a = ${1}`, sql`b = ${2} or c`];

  it('stand in brackets, so that none of them leaks', () => {
    expect(allOf([a, b]).text).toBe('((a = $1) and (b = $2 or c))');
    expect(anyOf([b, a]).text).toBe('((b = $1 or c) or (a = $2))');
    expect(allOf([b]).text).toBe('(b = $1 or c)');
  });

  it('are what no condition means where there is none', () => {
    expect([allOf([]).text, anyOf([]).text]).toEqual(['true', 'false']);
  });

  it('hold for one row at most where one of all does', () => {
    const key = unique(sql`k = ${1}`);
    expect([allOf([a, key]).unique, anyOf([a, key]).unique, allOf([a, b]).unique]).toEqual([true, false, false]);
  });

  it('may be thousands', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => sql`a = ${index}`);
    expect(anyOf(many).params).toHaveLength(5_000);
    expect(anyOf(many).text).toMatch(/\(a = \$5000\)\)$/);
  });
});

describe('values', () => {
  it('are one parameter for a list, whatever it holds', () => {
    expect(written(texts(['a', 'b"c', 'd\\e', '', '{},']))).toEqual({
      text: '$1::text[]',
      params: ['{"a","b\\"c","d\\\\e","","{},"}'],
    });
    expect(written(uuids([id, id]))).toEqual({ text: '$1::uuid[]', params: [`{${id},${id}}`] });
  });

  it('find no row where a text is no id of ours', () => {
    expect([uuid(id).params, uuid(id.toUpperCase()).params, uuid('x').params]).toEqual([[id], [null], [null]]);
  });

  it('are taken as they are by LIKE', () => {
    expect([like.anywhere('5%_\\'), like.start('a_'), like.end('b%'), like.lineStart('c')]).toEqual([
      '%5\\%\\_\\\\%',
      'a\\_%',
      '%b\\%',
      '%\nc%',
    ]);
  });

  it('are joined without anything between', () => {
    expect(series([sql`, ${1}`, sql`, ${2}`]).text).toBe(', $1, $2');
  });
});

describe('a statement of a library', () => {
  it('may be part of ours', () => {
    expect(sql`with x as (${numbered('select $1, $2', ['a', 'b'])}) select ${3} from x`.text).toBe(
      'with x as (select $1, $2) select $3 from x',
    );
  });

  it('is refused where its parameters do not fit', () => {
    expect(() => numbered('select $1, $1', ['a'])).toThrow('used twice');
  });
});
