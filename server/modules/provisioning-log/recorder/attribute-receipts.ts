import type { Context } from '../../../kernel/context.js';
import { constant, sql } from '../../../query/index.js';
import { removeDue } from '../../retention/index.js';

/** The last time that a value of a custom attribute was received, and the token that sent it. */
export interface AttributeReceipt {
  attributeId: string;
  at: Date;
  /** Null when the token has been deleted. */
  tokenName: string | null;
}

/** A write of a user by a token that exists, with the custom attributes that it named, in lower case. */
export interface RecentUserWrite {
  tokenId: string;
  tokenName: string;
  at: Date;
  names: string[];
}

const receipts = sql`select distinct on (r.attribute_id) r.attribute_id as "attributeId", r.last_at as at, t.name as "tokenName"
  from custom_attribute_receipts r left join scim_tokens t on t.id = r.token_id
  order by r.attribute_id, r.last_at desc`;

/** The number of writes of a token that are read. */
const window = 50;

const recentWrites = sql`select t.id as "tokenId", t.name as "tokenName", w.at, w.custom_attributes as names
  from scim_tokens t cross join lateral (
    select e.at, e.custom_attributes from provisioning_exchanges e
    where e.token_id = t.id and e.custom_attributes is not null order by e.at desc limit ${constant(window)}) w
  order by t.created_at, w.at desc`;

/** Reads the newest receipt of each custom attribute that was ever received. */
export const readReceipts = ({ statement }: Pick<Context, 'statement'>): Promise<AttributeReceipt[]> =>
  statement<AttributeReceipt>(receipts);

/** Reads the last fifty writes of users by each token. */
export const readRecentUserWrites = ({ statement }: Pick<Context, 'statement'>): Promise<RecentUserWrite[]> =>
  statement<RecentUserWrite>(recentWrites);

/** Holds for the receipts of deleted tokens where there is a newer one, because nobody is shown them. */
const outdated = sql`not exists (select from scim_tokens t where t.id = custom_attribute_receipts.token_id)
  and exists (select from custom_attribute_receipts newer where newer.attribute_id = custom_attribute_receipts.attribute_id
    and (newer.last_at, newer.token_id) > (custom_attribute_receipts.last_at, custom_attribute_receipts.token_id))`;

/** Removes the receipts of deleted tokens, except the newest of an attribute. */
export const removeOldReceipts = (context: Pick<Context, 'statement'>): Promise<number> =>
  removeDue(context, { table: 'custom_attribute_receipts', where: outdated });
