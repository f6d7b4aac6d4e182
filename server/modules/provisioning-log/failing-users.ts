import type { Context } from '../../kernel/context.js';
import { idForm } from '../../kernel/paging.js';
import { constant, name, sql } from '../../query/index.js';

/** So many of the newest refusals and failures are looked at, so that the answer never takes long. */
export const failuresSearched = 3_000;

/** What is no id stands in the log too, where a path named it. */
const isAnId = sql`e.resource_id ~ ${name(`'${idForm}'`)}`;

const failing = sql`select f.resource_id as id from (
    select distinct e.resource_id from (
      select x.resource_id, x.resource_type, x.method from provisioning_exchanges x
      where x.status >= 400 order by x.id desc limit ${constant(failuresSearched)}) e
    where e.resource_type = 'User' and e.method <> 'GET' and ${isAnId}) f
  where (select w.status from provisioning_exchanges w where w.resource_id = f.resource_id and w.method <> 'GET'
    order by w.at desc limit 1) >= 400`;

/**
 * The users whose newest write by the identity provider failed. A read that succeeds since makes nothing good: Okta
 * reads a user before each change (findResolution tells the same of one entry of the log).
 */
export const findFailingUsers = async ({ statement }: Pick<Context, 'statement'>): Promise<string[]> => {
  const rows = await statement<{ id: string }>(failing);
  return rows.map(({ id }) => id);
};
