import { LockMode } from '@mikro-orm/postgresql';
import { keyIdOf } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import { constant, sql, texts } from '../../query/index.js';
import { Configuration } from './configuration.entity.js';
import { openFields, storeFields } from './stored-fields.js';

/** Bounds what one transaction locks and loads: a configuration holds up to 100 templates. */
const rowsAtOnce = 20;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Encrypts what is stored as it was written, or with an older key, of the rows that nobody is changing. */
const sealRows = (context: Context, ids: readonly string[]): Promise<number> =>
  context.transaction(async (inside) => {
    const older = new Set(inside.cipher.keys.older);
    const locked = { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE } as const;
    const rows = await inside.em.find(Configuration, { id: { $in: [...ids] } }, locked);
    for (const row of rows) {
      const fields = openFields(inside, row);
      const fresh = fields.map((field) =>
        field.sealed && !field.unreadable && older.has(keyIdOf(field.sealed)) ? { ...field, sealed: undefined } : field,
      );
      row.fields = storeFields(inside, row.id, fresh);
    }
    return rows.length;
  });

/** Encrypts the secret fields that are not, or only with an older key; returns how many configurations it wrote. */
export const sealStoredFields = async (context: Context): Promise<number> => {
  let written = 0;
  for (let after: string | undefined = beforeAll; after !== undefined; ) {
    const rows: { id: string }[] = await context.statement<{ id: string }>(
      sql`select id from configurations where id > ${after} and exists (
          select from jsonb_array_elements(fields) f where (f ->> 'secret')::boolean and (f ->> 'sealed' is null
            or split_part(f ->> 'sealed', ':', 2) = any (${texts(context.cipher.keys.older)})))
        order by id limit ${constant(rowsAtOnce)}`,
    );
    if (rows.length > 0)
      written += await sealRows(
        context,
        rows.map(({ id }) => id),
      );
    after = rows.length === rowsAtOnce ? rows.at(-1)?.id : undefined;
  }
  return written;
};

/** Counts the secret fields that each key has encrypted, by the id of the key. */
export const countSealedFields = async ({ statement }: Pick<Context, 'statement'>): Promise<Map<string, number>> => {
  const rows = await statement<{ key: string; count: number }>(
    sql`select split_part(f ->> 'sealed', ':', 2) as key, count(*)::int as count
      from configurations, jsonb_array_elements(fields) f where f ->> 'sealed' is not null group by 1`,
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
};
