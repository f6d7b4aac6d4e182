import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';

const find = sql`select exists (select from administrators a join member_accounts m on m.email_key = a.email_key)
  or exists (select from administrators a join users u on u.user_name_key = a.email_key
    join member_accounts m on m.user_id = u.id) as shared`;

/**
 * Returns whether any administrator has the address of a member. Then every wrong password is compared twice, because
 * the two have separate hashes; otherwise once. Either way it takes the same time for all addresses.
 */
export const areAddressesShared = async ({ statement }: Context): Promise<boolean> => {
  const [row] = await statement<{ shared: boolean }>(find);
  return row?.shared ?? false;
};
