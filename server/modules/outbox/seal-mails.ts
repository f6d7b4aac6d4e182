import type { SealedText } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import { constant, type Sql, sql, texts, uuids } from '../../query/index.js';
import { openBodies, type StoredBodies, sealBodies } from './mail-bodies.js';

const rowsAtOnce = 200;
/** The next round encrypts the rest. */
const mostRows = 20_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

type Row = StoredBodies & { id: string };

const columns = sql`id, text_body, html_body, sealed`;

/** Leaves mails that somebody is changing to the next round. */
const tail = sql`order by id limit ${constant(rowsAtOnce)} for update skip locked`;

const asWritten = (after: string): Sql => sql`select ${columns} from mails
  where status in ('WAITING', 'KEPT', 'DEAD') and sealed is null and text_body <> '' and id > ${after} ${tail}`;

const sealedBy =
  (keys: readonly string[]) =>
  (after: string): Sql =>
    sql`select ${columns} from mails where sealed is not null and split_part(sealed, ':', 2) = any (${texts(keys)})
      and id > ${after} ${tail}`;

const write = (ids: readonly string[], sealed: readonly SealedText[]): Sql =>
  sql`update mails m set sealed = fresh.sealed, text_body = '', html_body = ''
    from (select unnest(${uuids(ids)}) as id, unnest(${texts(sealed)}) as sealed) fresh where m.id = fresh.id`;

/** Encrypts one batch; returns how far it looked. A mail that does not open is left as it is. */
const sealBatch = (
  context: Context,
  batch: Sql,
): Promise<{ last: string | undefined; looked: number; written: number }> =>
  context.transaction(async (inside) => {
    const rows = await inside.statement<Row>(batch);
    const fresh = rows.flatMap((row) => {
      const bodies = openBodies(inside, row.id, row);
      return bodies.ok ? [{ id: row.id, sealed: sealBodies(inside, row.id, bodies.value) }] : [];
    });
    if (fresh.length > 0) {
      await inside.statement(
        write(
          fresh.map(({ id }) => id),
          fresh.map(({ sealed }) => sealed),
        ),
      );
    }
    return { last: rows.at(-1)?.id, looked: rows.length, written: fresh.length };
  });

const sealAll = async (context: Context, batchAfter: (after: string) => Sql): Promise<number> => {
  let written = 0;
  for (let after = beforeAll; written < mostRows; ) {
    const batch = await sealBatch(context, batchAfter(after));
    written += batch.written;
    if (batch.last === undefined || batch.looked < rowsAtOnce) break;
    after = batch.last;
  }
  return written;
};

/** Encrypts the mails that are not, or only with an older key, as long as they may go out; returns how many. */
export const sealStoredMails = async (context: Context): Promise<number> => {
  const { older } = context.cipher.keys;
  const written = await sealAll(context, asWritten);
  return older.length === 0 ? written : written + (await sealAll(context, sealedBy(older)));
};

/** Counts the mails that each key has encrypted, by the id of the key. */
export const countSealedMails = async ({ statement }: Pick<Context, 'statement'>): Promise<Map<string, number>> => {
  const rows = await statement<{ key: string; count: number }>(
    sql`select split_part(sealed, ':', 2) as key, count(*)::int as count from mails where sealed is not null group by 1`,
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
};
