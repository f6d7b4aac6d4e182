/** A piece of SQL with `?` placeholders and what goes in them, in order; its text never holds any other `?`. */
export interface SqlFragment {
  sql: string;
  params: unknown[];
  /** A condition that holds for one row at most, which an index finds. */
  unique?: boolean;
}

type Part = SqlFragment | string | number | boolean | null;

/** Writes SQL as a template: fragments are put in as they are, every other value becomes a parameter. */
export const sql = (texts: TemplateStringsArray, ...parts: readonly Part[]): SqlFragment => {
  const fragment: SqlFragment = { sql: texts[0] ?? '', params: [] };
  parts.forEach((part, index) => {
    const inner = typeof part === 'object' && part !== null ? part : { sql: '?', params: [part] };
    fragment.sql += inner.sql + (texts[index + 1] ?? '');
    for (const param of inner.params) fragment.params.push(param);
  });
  return fragment;
};

/** Names of our own making, which need no parameter. Never for anything from outside. */
export const name = (text: string): SqlFragment => ({ sql: text, params: [] });

/** True and false, for what is known without the database. */
export const always: SqlFragment = name('TRUE');
export const never: SqlFragment = name('FALSE');

/** Joins conditions; none at all is what the empty conjunction or disjunction means. */
export const join = (fragments: readonly SqlFragment[], operator: 'AND' | 'OR'): SqlFragment => {
  const [only] = fragments;
  if (!only) return operator === 'AND' ? always : never;
  if (fragments.length === 1) return only;
  return {
    sql: `(${fragments.map((fragment) => fragment.sql).join(` ${operator} `)})`,
    params: fragments.flatMap((fragment) => fragment.params),
    unique: operator === 'AND' && fragments.some(({ unique }) => unique),
  };
};
