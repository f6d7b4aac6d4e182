import type { Context } from '../../kernel/context.js';
import { newId, sql, uuids } from '../../query/index.js';
import { type MailKind, MailStatus } from './mail.entity.js';
import { storeBodies, withoutBodies } from './mail-bodies.js';

/** A mail to be queued. */
export interface NewMail {
  kind: MailKind;
  userId: string | null;
  recipient: string;
  senderName: string | null;
  language: string;
  subject: string;
  text: string;
  html: string;
}

/** Returns the Message-ID of a mail: its id at this server's name. */
const messageIdOf = (id: string, publicUrl: string): string => `<${id}@${new URL(publicUrl).hostname}>`;

/**
 * Adds a mail to the outbox and its sending to the queue, in the transaction of the change that it announces. Without a
 * mail server it is kept.
 */
export const queueMail = async (context: Context, mail: NewMail, id: string = newId()): Promise<string> => {
  const { statement, clock, publicUrl, sendsMail } = context;
  const status = sendsMail ? MailStatus.WAITING : MailStatus.KEPT;
  const { text_body, html_body, sealed } = storeBodies(context, id, mail);
  await statement(
    sql`insert into mails (id, message_id, kind, status, user_id, recipient, sender_name, language, subject, text_body,
        html_body, sealed, created_at)
      values (${id}, ${messageIdOf(id, publicUrl)}, ${mail.kind}, ${status}, ${mail.userId}, ${mail.recipient},
        ${mail.senderName}, ${mail.language}, ${mail.subject}, ${text_body}, ${html_body}, ${sealed}, ${clock.now()})`,
  );
  if (sendsMail) await context.enqueue(statement, 'mail', [{ id }]);
  context.changed('MAIL', id);
  return id;
};

/** Cancels the mails among these that were not sent, because their contents no longer hold. */
export const cancelMailsById = async (context: Context, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const cancelled = await context.statement<{ id: string }>(
    sql`update mails set status = 'CANCELLED', settled_at = ${context.clock.now()}, held = false, ${withoutBodies}
      where id = any (${uuids(ids)}) and status in ('WAITING', 'KEPT', 'DEAD') returning id`,
  );
  for (const { id } of cancelled) context.changed('MAIL', id);
};

/** Cancels a user's unsent mails, or those of one kind, because their contents no longer hold. */
export const cancelMails = async (context: Context, userId: string, kind?: MailKind): Promise<void> => {
  const cancelled = await context.statement<{ id: string }>(
    sql`update mails set status = 'CANCELLED', settled_at = ${context.clock.now()}, held = false,
        ${withoutBodies}
      where user_id = ${userId} and status in ('WAITING', 'KEPT', 'DEAD')
        and kind = coalesce(${kind ?? null}::text, kind) returning id`,
  );
  for (const { id } of cancelled) context.changed('MAIL', id);
};
