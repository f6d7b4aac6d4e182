import { digestSecret, isWellFormedSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { nothing, type Sql, sql } from '../../query/index.js';
import { createAccount } from '../accounts/index.js';
import { cancelMails } from '../outbox/index.js';
import { InvitationLinkState } from './invitation.types.js';
import { recordInvitation } from './record.js';

/** The state of a link that somebody followed, and its user where the link is valid. */
export interface FollowedLink {
  state: InvitationLinkState;
  userId?: string;
  userName?: string;
  displayName?: string | null;
  /** The address that the link was sent to. */
  email?: string;
}

interface LinkRow {
  user_id: string;
  revoked: boolean;
  status: string;
  email: string;
  recipient: string | null;
  expires_at: Date | null;
  active: boolean;
  user_name: string;
  display_name: string | null;
}

const find = (
  digest: Buffer,
  lock: Sql,
): Sql => sql`select l.user_id, l.revoked, i.status, i.email, m.recipient, i.expires_at, u.active,
    u.attributes ->> 'userName' as user_name, u.attributes ->> 'displayName' as display_name
  from invitation_links l join invitations i on i.user_id = l.user_id join users u on u.id = l.user_id
  left join mails m on m.id = l.mail_id where l.digest = ${digest}${lock}`;

const stateOf = (row: LinkRow, now: Date): InvitationLinkState => {
  if (row.status === 'ACCEPTED') return InvitationLinkState.USED;
  if (row.status === 'WITHDRAWN' || !row.active) return InvitationLinkState.WITHDRAWN;
  if (row.revoked) return InvitationLinkState.REPLACED;
  if (row.status === 'EXPIRED' || (row.expires_at && row.expires_at <= now)) return InvitationLinkState.EXPIRED;
  return InvitationLinkState.VALID;
};

/** Finds the state of a link and its user; locks both where the link is about to be used. */
export const followLink = async (context: Context, secret: string, lock = false): Promise<FollowedLink> => {
  if (!isWellFormedSecret('invite', secret)) return { state: InvitationLinkState.UNKNOWN };
  const found = find(digestSecret(secret), lock ? sql` for update of i, u` : nothing);
  const [row] = await context.statement<LinkRow>(found);
  if (!row) return { state: InvitationLinkState.UNKNOWN };
  const state = stateOf(row, context.clock.now());
  if (state !== InvitationLinkState.VALID) return { state };
  return {
    state,
    userId: row.user_id,
    userName: row.user_name,
    displayName: row.display_name,
    email: row.recipient ?? row.email,
  };
};

/** Follows a link and records the first time that it was opened. */
export const openLink = async (context: Context, secret: string): Promise<FollowedLink> => {
  const link = await followLink(context, secret, true);
  if (link.state !== InvitationLinkState.VALID || link.userId === undefined) return link;
  const { userId, userName } = link;
  const opened = await context.statement(
    sql`update invitations set status = 'OPENED', opened_at = ${context.clock.now()}
      where user_id = ${userId} and status in ('SCHEDULED', 'SENT', 'BOUNCED') returning user_id`,
  );
  if (opened.length > 0) await recordInvitation(context, 'invitation.opened', { userId, userName });
  return link;
};

/** Uses a link up: the user has an account from now on. Returns the state that the link had. */
export const acceptLink = async (context: Context, secret: string, passwordHash: string): Promise<FollowedLink> => {
  const link = await followLink(context, secret, true);
  const { state, userId, userName, email } = link;
  if (state !== InvitationLinkState.VALID || userId === undefined || email === undefined) return link;
  await createAccount(context, { userId, email, passwordHash });
  await context.statement(
    sql`update invitations set status = 'ACCEPTED', accepted_at = ${context.clock.now()}, next_at = null
      where user_id = ${userId}`,
  );
  await cancelMails(context, userId);
  await recordInvitation(context, 'invitation.accepted', { userId, userName });
  return link;
};
