import type { Context } from '../../kernel/context.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import { sql, uuid } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { offerAtOnce } from './hold-mails.js';
import { findMail } from './list-mails.js';
import type { Mail } from './mail.entity.js';

const noServer = (): DomainError => fault('mail.no-server');

/** Sends a mail again that was given up, or kept while there was no mail server. */
export const resendMail = async (context: Context, id: string): Promise<Mail> => {
  if (!context.sendsMail) throw noServer();
  const [row] = await context.statement<{ recipient: string }>(
    sql`update mails set status = 'WAITING', failure = null, settled_at = null
      where id = ${uuid(id)} and status in ('DEAD', 'KEPT') returning recipient`,
  );
  if (!row) {
    throw fault('mail.cannot-resend');
  }
  await offerAtOnce(context);
  await context.enqueue(context.statement, 'mail', [{ id }]);
  await recordAudit(context, { action: 'mail.resent', targetKind: 'MAIL', targetId: id, targetLabel: row.recipient });
  context.changed('MAIL', id);
  return (await findMail(context, id)) as Mail;
};

/** Sends all mails that were kept while there was no mail server; returns how many. */
export const releaseMails = async (context: Context): Promise<number> => {
  if (!context.sendsMail) throw noServer();
  const rows = await context.statement<{ id: string }>(
    sql`update mails set status = 'WAITING' where status = 'KEPT' returning id`,
  );
  if (rows.length === 0) return 0;
  await offerAtOnce(context);
  await context.enqueue(context.statement, 'mail', rows);
  await recordAudit(context, {
    action: 'mail.released',
    targetKind: 'MAIL',
    changes: [{ path: 'mails', count: rows.length }],
  });
  for (const { id } of rows.slice(0, 200)) context.changed('MAIL', id);
  return rows.length;
};
