import type { SealFault } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import type { Delivery, Mailer } from '../../kernel/ports.js';
import { type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { holdMail, mayOffer } from './hold-mails.js';
import { MailStatus } from './mail.entity.js';
import { type MailBodies, openBodies, type StoredBodies, struckOut, whyClosed } from './mail-bodies.js';
import { noteServerFault } from './mail-server-fault.js';

/** A mail as the job reads it. */
export interface MailRow extends StoredBodies {
  id: string;
  message_id: string;
  kind: string;
  status: MailStatus;
  user_id: string | null;
  recipient: string;
  sender_name: string | null;
  subject: string;
}

/** The result of sending a mail, for the module that wrote it. */
export interface MailResult {
  mail: Pick<MailRow, 'id' | 'user_id' | 'kind' | 'recipient'>;
  /** `held`: the mail waits until the mail server accepts the sender and the sign-in again. */
  outcome: 'sent' | 'refused' | 'gaveUp' | 'held';
  response: string | undefined;
}

/** Receives every result, in the transaction that records it. */
export type OnMailResult = (context: Context, result: MailResult) => Promise<void>;

const read = (id: string): Sql =>
  sql`select id, message_id, kind, status, user_id, recipient, sender_name, subject, text_body, html_body,
      sealed
    from mails where id = ${id}`;

const noteEnd = async (context: Context, mail: MailRow, bodies: MailBodies, delivery: Delivery): Promise<void> => {
  const now = context.clock.now();
  if (delivery.outcome === 'sent') {
    await context.statement(
      sql`update mails set status = 'SENT', sent_at = ${now}, attempts = attempts + 1, failure = null,
        ${struckOut(bodies)}
        where id = ${mail.id}`,
    );
  } else if (delivery.outcome === 'refused') {
    await context.statement(
      sql`update mails set status = 'BOUNCED', settled_at = ${now}, attempts = attempts + 1,
        failure = ${delivery.response}, ${struckOut(bodies)} where id = ${mail.id}`,
    );
  }
};

/** Holds a mail back for a fault of the server's settings; `note` records the mail server's reply, if there was one. */
const hold = (context: Context, mail: MailRow, onResult: OnMailResult, note?: (inside: Context) => Promise<void>) =>
  context.transaction(async (inside) => {
    await note?.(inside);
    const response = await holdMail(inside, mail.id);
    if (response !== undefined) await onResult(inside, { mail, outcome: 'held', response });
  });

/** Records a failure: rejects where the queue is to try again, and holds the mail where the settings are at fault. */
const noteFailure = async (
  context: Context,
  mail: MailRow,
  delivery: Extract<Delivery, { outcome: 'failed' }>,
  onResult: OnMailResult,
): Promise<void> => {
  const note = async (inside: Context): Promise<void> => {
    await inside.statement(
      sql`update mails set attempts = attempts + 1, failure = ${delivery.response} where id = ${mail.id}`,
    );
    await noteServerFault(inside, delivery);
  };
  if (delivery.serverFault) return hold(context, mail, onResult, note);
  await note(context);
  context.changed('MAIL', mail.id);
  throw new Error(delivery.response);
};

/**
 * A mail whose key is missing stays as it is: the queue tries it again, perhaps on a server that has the key, and what
 * it gives up can be sent by hand once the key is back.
 */
const noteClosed = async (context: Context, { id, sealed }: MailRow, reason: SealFault): Promise<never> => {
  const failure = whyClosed(reason, sealed);
  await context.statement(
    sql`update mails set attempts = attempts + 1, failure = ${failure} where id = ${id} and status = 'WAITING'`,
  );
  context.changed('MAIL', id);
  throw new Error(failure);
};

/**
 * Sends a waiting mail. One that was sent, cancelled or kept meanwhile is left alone, so that a repeated job does no
 * harm. Rejects where the queue is to try again.
 */
export const sendMail = async (context: Context, mailer: Mailer, id: string, onResult: OnMailResult): Promise<void> => {
  const [mail] = await context.statement<MailRow>(read(id));
  if (mail?.status !== MailStatus.WAITING) return;
  const bodies = openBodies(context, mail.id, mail);
  if (!bodies.ok) return noteClosed(context, mail, bodies.error);
  if (!(await mayOffer(context, mail.id, mail.kind))) return hold(context, mail, onResult);
  const delivery = await mailer.send({
    messageId: mail.message_id,
    to: mail.recipient,
    senderName: mail.sender_name,
    subject: mail.subject,
    ...bodies.value,
  });
  if (delivery.outcome === 'failed') return noteFailure(context, mail, delivery, onResult);
  const response = delivery.outcome === 'refused' ? delivery.response : undefined;
  await context.transaction(async (inside) => {
    await noteEnd(inside, mail, bodies.value, delivery);
    await noteServerFault(inside, delivery);
    await onResult(inside, { mail, outcome: delivery.outcome, response });
  });
  context.changed('MAIL', id);
};

/** Gives a mail up after its last try; it stays in the outbox, from where it can be sent by hand. */
export const giveMailUp = async (context: Context, id: string, onResult: OnMailResult): Promise<void> => {
  await context.transaction(async (inside) => {
    const [mail] = await inside.statement<MailRow & { failure: string | null }>(
      sql`update mails set status = 'DEAD', settled_at = ${inside.clock.now()}
        where id = ${id} and status = 'WAITING' and not held returning *`,
    );
    if (!mail) return;
    await recordAudit(inside, { action: 'mail.dead', targetKind: 'MAIL', targetId: id, targetLabel: mail.recipient });
    await onResult(inside, { mail, outcome: 'gaveUp', response: mail.failure ?? undefined });
  });
  context.changed('MAIL', id);
};
