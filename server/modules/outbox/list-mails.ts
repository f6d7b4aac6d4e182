import type { Context } from '../../kernel/context.js';
import type { ConnectionArgs } from '../../kernel/paging.js';
import { always, keysetOf, type Order, type Page, pageOf, sql, uuid } from '../../query/index.js';
import type { Mail, MailStatus } from './mail.entity.js';
import { openBodies, type StoredBodies } from './mail-bodies.js';
import { shownTo } from './strike-out.js';

/** The columns of a mail that are shown, of the alias m. */
const columns = sql`m.id, m.message_id as "messageId", m.kind, m.status, m.user_id as "userId", m.recipient,
  m.sender_name as "senderName", m.language, m.subject, m.text_body, m.html_body, m.sealed,
  m.attempts, m.failure, m.created_at as "createdAt", m.sent_at as "sentAt"`;

type ListedRow = Omit<Mail, 'textBody' | 'htmlBody' | 'unreadable'> & StoredBodies;

/** A mail as the actor may see it, decrypted as far as its key is here. */
const shape = (context: Context, { text_body, html_body, sealed, ...facts }: ListedRow): Mail => {
  const bodies = openBodies(context, facts.id, { text_body, html_body, sealed });
  const { text, html } = bodies.ok ? bodies.value : { text: '', html: '' };
  return shownTo(context, { ...facts, textBody: text, htmlBody: html, unreadable: !bodies.ok });
};

const order: Order = { name: 'createdAt', column: 'm.created_at', type: 'timestamptz', descending: true };

/** Lists the outbox, the newest mail first, as a Relay page. */
export const listMails = async (
  context: Context,
  args: ConnectionArgs,
  status: MailStatus | null,
): Promise<Page<Mail>> => {
  const keyset = keysetOf(args, order, 'm.id');
  const inStatus = status ? sql`m.status = ${status}` : always;
  const rows = await context.statement<ListedRow>(
    sql`select ${columns} from mails m where ${inStatus} and ${keyset.where} ${keyset.tail}`,
  );
  const mails = rows.map((row) => shape(context, row));
  return pageOf(mails, keyset, order, (mail) => mail.createdAt.toISOString());
};

/** Finds one mail by its id. */
export const findMail = async (context: Context, id: string): Promise<Mail | null> => {
  const [mail] = await context.statement<ListedRow>(sql`select ${columns} from mails m where m.id = ${uuid(id)}`);
  return mail ? shape(context, mail) : null;
};

/** Counts the mails in a state, or all of them. */
export const countMails = async ({ statement }: Context, status: MailStatus | null): Promise<number> => {
  const [row] = await statement<{ total: number }>(
    sql`select count(*)::int as total from mails m where ${status ? sql`m.status = ${status}` : always}`,
  );
  return row?.total ?? 0;
};
