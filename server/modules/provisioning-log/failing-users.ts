import type { Context } from '../../kernel/context.js';
import { idForm } from '../../kernel/paging.js';
import { constant, name, sql } from '../../query/index.js';

/** The number of refusals and failures that are searched, the newest first, so that the search is always quick. */
export const failuresSearched = 3_000;

/** Keeps real ids: where a path named something else, the log holds that. */
const isAnId = sql`e.resource_id ~ ${name(`'${idForm}'`)}`;

const failing = sql`select f.resource_id as id from (
    select distinct e.resource_id from (
      select x.resource_id, x.resource_type, x.method from provisioning_exchanges x
      where x.status >= 400 order by x.id desc limit ${constant(failuresSearched)}) e
    where e.resource_type = 'User' and e.method <> 'GET' and ${isAnId}) f
  where (select w.status from provisioning_exchanges w where w.resource_id = f.resource_id and w.method <> 'GET'
    order by w.at desc limit 1) >= 400`;

/**
 * Finds the users whose newest write by the identity provider failed. A later read that succeeds does not count,
 * because Okta reads a user before each change (findResolution decides so for one entry of the log).
 */
export const findFailingUsers = async ({ statement }: Pick<Context, 'statement'>): Promise<string[]> => {
  const rows = await statement<{ id: string }>(failing);
  return rows.map(({ id }) => id);
};
