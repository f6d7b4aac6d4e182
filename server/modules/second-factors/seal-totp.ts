import type { SealedText } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import { constant, sql, texts } from '../../query/index.js';
import { resealTotpKey } from './totp-code.js';

const rowsAtOnce = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';

interface Row {
  administrator_id: string;
  sealed: SealedText;
}

const sealBatch = (context: Context, after: string): Promise<{ rows: Row[]; written: number }> =>
  context.transaction(async (inside) => {
    const rows = await inside.statement<Row>(
      sql`select administrator_id, sealed from administrator_totp
        where split_part(sealed, ':', 2) = any (${texts(inside.cipher.keys.older)}) and administrator_id > ${after}
        order by administrator_id limit ${constant(rowsAtOnce)} for update skip locked`,
    );
    let written = 0;
    for (const { administrator_id: id, sealed } of rows) {
      const fresh = resealTotpKey(inside, id, sealed);
      if (!fresh) continue;
      await inside.statement(sql`update administrator_totp set sealed = ${fresh} where administrator_id = ${id}`);
      written += 1;
    }
    return { rows, written };
  });

/** Encrypts the keys of authenticator apps with the newest key; returns how many rows it wrote. */
export const sealStoredTotpKeys = async (context: Context): Promise<number> => {
  if (context.cipher.keys.older.length === 0) return 0;
  let total = 0;
  for (let after = beforeAll; ; ) {
    const { rows, written } = await sealBatch(context, after);
    total += written;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return total;
    after = last.administrator_id;
  }
};

/** Counts the keys of authenticator apps that each key has encrypted, by the id of the key. */
export const countSealedTotpKeys = async ({ statement }: Pick<Context, 'statement'>): Promise<Map<string, number>> => {
  const rows = await statement<{ key: string; count: number }>(
    sql`select split_part(sealed, ':', 2) as key, count(*)::int as count from administrator_totp group by 1`,
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
};
