import type { Context } from '../../../kernel/context.js';
import { always, type Sql, sql } from '../../../query/index.js';
import type { ListedAdministrator } from './team.types.js';

const columns = sql`a.id, a.email, a.name, a.role, a.language, a.single_sign_on as "singleSignOn",
  a.created_at as "createdAt", a.last_sign_in_at as "lastSignInAt",
  case when a.deactivated_at is not null then 'DEACTIVATED' when a.invited_at is not null then 'INVITED'
    else 'ACTIVE' end as state,
  exists (select from administrator_totp f where f.administrator_id = a.id and f.confirmed_at is not null)
    as "authenticatorApp",
  (select count(*)::int from passkeys p where p.administrator_id = a.id) as passkeys,
  (select max(l.expires_at) from account_links l where l.administrator_id = a.id and l.kind = 'INVITATION')
    as "invitationExpiresAt"`;

/** No organisation has as many; the list needs no pages. */
export const mostAdministrators = 500;

const read = ({ statement }: Context, where: Sql): Promise<ListedAdministrator[]> =>
  statement<ListedAdministrator>(
    sql`select ${columns} from administrators a where ${where} order by lower(a.name), a.id limit ${mostAdministrators}`,
  );

/** Lists the administrators by name. */
export const listAdministrators = (context: Context): Promise<ListedAdministrator[]> => read(context, always);

/** Reads one administrator that is known to exist. */
export const readAdministrator = async (context: Context, id: string): Promise<ListedAdministrator> => {
  const [administrator] = await read(context, sql`a.id = ${id}`);
  if (!administrator) throw new Error(`The administrator ${id} was read within the transaction that changed it.`);
  return administrator;
};
