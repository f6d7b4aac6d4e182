import type { Context } from '../../kernel/context.js';
import { newId, sql } from '../../query/index.js';
import { type MailKind, MailStatus } from './mail.entity.js';

/** A mail as its subject writes it. */
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

/** The Message-ID of a mail: its id at this server's name. */
const messageIdOf = (id: string, publicUrl: string): string => `<${id}@${new URL(publicUrl).hostname}>`;

/**
 * Puts a mail into the outbox, and its sending into the queue, in the transaction of what it tells of. Without a mail
 * server it is kept.
 */
export const queueMail = async (context: Context, mail: NewMail, id: string = newId()): Promise<string> => {
  const { statement, clock, publicUrl, sendsMail } = context;
  const status = sendsMail ? MailStatus.WAITING : MailStatus.KEPT;
  await statement(
    sql`insert into mails (id, message_id, kind, status, user_id, recipient, sender_name, language, subject, text_body,
        html_body, created_at)
      values (${id}, ${messageIdOf(id, publicUrl)}, ${mail.kind}, ${status}, ${mail.userId}, ${mail.recipient},
        ${mail.senderName}, ${mail.language}, ${mail.subject}, ${mail.text}, ${mail.html}, ${clock.now()})`,
  );
  if (sendsMail) await context.enqueue(statement, 'mail', [{ id }]);
  context.changed('MAIL', id);
  return id;
};

/**
 * Takes back the mails about a user, or those of a kind, that have not gone out, because what they say no longer holds.
 */
export const cancelMails = async (context: Context, userId: string, kind?: MailKind): Promise<void> => {
  const cancelled = await context.statement<{ id: string }>(
    sql`update mails set status = 'CANCELLED', settled_at = ${context.clock.now()}, held = false, text_body = '',
        html_body = ''
      where user_id = ${userId} and status in ('WAITING', 'KEPT', 'DEAD')
        and kind = coalesce(${kind ?? null}::text, kind) returning id`,
  );
  for (const { id } of cancelled) context.changed('MAIL', id);
};
