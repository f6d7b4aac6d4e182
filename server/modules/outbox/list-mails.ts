import type { Context } from '../../kernel/context.js';
import { type ConnectionArgs, isId } from '../../kernel/paging.js';
import { always, keysetOf, type Order, type Page, pageOf, sql } from '../../query/index.js';
import { Mail, type MailStatus } from './mail.entity.js';
import { shownTo } from './strike-out.js';

const order: Order = { name: 'createdAt', column: 'm.created_at', type: 'timestamptz', descending: true };

/** A page of the outbox, the newest mail first. */
export const listMails = async (
  context: Context,
  args: ConnectionArgs,
  status: MailStatus | null,
): Promise<Page<Mail>> => {
  const keyset = keysetOf(args, order, 'm.id');
  const inStatus = status ? sql`m.status = ${status}` : always;
  const rows = await context.statement<{ id: string }>(
    sql`select m.id from mails m where ${inStatus} and ${keyset.where} ${keyset.tail}`,
  );
  const found = await context.em.find(Mail, { id: rows.map(({ id }) => id) });
  const byId = new Map(found.map((mail) => [mail.id, shownTo(context, mail)]));
  const mails = rows.flatMap(({ id }) => byId.get(id) ?? []);
  return pageOf(mails, keyset, order, (mail) => mail.createdAt.toISOString());
};

/** One mail by its id. */
export const findMail = async (context: Context, id: string): Promise<Mail | null> => {
  const mail = await context.em.findOne(Mail, { id: isId(id) ? id : null });
  return mail && shownTo(context, mail);
};

/** How many mails there are in a state, or in all. */
export const countMails = ({ em }: Context, status: MailStatus | null): Promise<number> =>
  em.count(Mail, status ? { status } : {});
