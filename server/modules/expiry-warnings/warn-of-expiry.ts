import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { type Sql, sql } from '../../query/index.js';
import { MailKind, queueMail } from '../outbox/index.js';
import { findSettings } from '../settings/index.js';
import { expiryWarning, warningDays } from '../tokens/index.js';
import { writeExpiryMail } from './expiry-mail.js';

interface LapsingToken {
  id: string;
  name: string;
  connectionId: string;
  validFrom: Date;
  expiresAt: Date;
}

const lapsing = (
  now: Date,
  horizon: Date,
): Sql => sql`select id, name, connection_id as "connectionId", valid_from as "validFrom", expires_at as "expiresAt"
  from scim_tokens where status = 'ACTIVE' and expires_at > ${now} and expires_at <= ${horizon}`;

/**
 * Records the warning; the process that inserts the row sends the mails. A token that was deleted meanwhile has no row.
 */
const claim = (tokenId: string, days: number): Sql => sql`insert into token_expiry_warnings (token_id, expires_at, days)
  select id, expires_at, ${days}::smallint from scim_tokens where id = ${tokenId} and status = 'ACTIVE' for key share
  on conflict do nothing returning token_id`;

const tokensPage = '/admin/identity/user-provisioning';

/** Those who may renew the token and can sign in. */
const recipients = sql`select email from administrators
  where role in ('OWNER', 'ADMINISTRATOR') and deactivated_at is null and invited_at is null`;

const warn = async (context: Context, token: LapsingToken, days: number): Promise<void> => {
  const claimed = await context.statement(claim(token.id, days));
  if (claimed.length === 0) return;
  const { senderName, inviteLanguage } = await findSettings(context, token.connectionId);
  const mail = writeExpiryMail(inviteLanguage, {
    tokenName: token.name,
    expiresAt: token.expiresAt,
    organisation: senderName ?? new URL(context.publicUrl).hostname,
    link: `${context.publicUrl}${tokensPage}`,
  });
  const administrators = await context.statement<{ email: string }>(recipients);
  for (const { email: recipient } of administrators) {
    await queueMail(context, { kind: MailKind.TOKEN_EXPIRY, userId: null, recipient, senderName, ...mail });
  }
};

/** Sends administrators a mail 30, 14, 7 and 1 days before a token expires: each once, however many processes run. */
export const warnOfExpiry = async (context: Context): Promise<void> => {
  const now = context.clock.now();
  const horizon = new Date(now.getTime() + Math.max(...warningDays) * dayMs);
  for (const token of await context.statement<LapsingToken>(lapsing(now, horizon))) {
    const days = expiryWarning(token, now);
    if (days !== null) await context.transaction((inside) => warn(inside, token, days));
  }
};
