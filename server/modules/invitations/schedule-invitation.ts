import type { Context } from '../../kernel/context.js';
import type { FaultName } from '../../kernel/faults/catalogue.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { type Sql, sql } from '../../query/index.js';
import { simulatedConnection } from '../connections/index.js';
import { cancelMails } from '../outbox/index.js';
import { type InvitationObstacle, InvitationStatus } from './invitation.types.js';
import { settingsFor } from './invitation-settings.js';
import { emailOf, lockRecipient, obstacleOf, type Recipient } from './recipient.js';
import { recordInvitation } from './record.js';

const scheduleFor = async (context: Context, recipient: Pick<Recipient, 'id' | 'userName' | 'email'>, at: Date) => {
  const { actor } = context;
  const by = actor.kind === 'administrator' ? actor.label : null;
  await context.statement(
    sql`insert into invitations (user_id, status, email, invited_by, scheduled_for, next_at)
      values (${recipient.id}, 'SCHEDULED', ${recipient.email}, ${by}, ${at}, ${at})
      on conflict (user_id) do update set status = 'SCHEDULED', email = excluded.email,
        invited_by = excluded.invited_by, scheduled_for = excluded.scheduled_for, next_at = excluded.next_at,
        reminders_made = 0, opened_at = null, expires_at = null, failure = null, mail_id = null`,
  );
  await recordInvitation(context, 'invitation.scheduled', {
    userId: recipient.id,
    userName: recipient.userName,
    changes: [{ path: 'scheduledFor', before: null, after: at }],
  });
};

/** The fields of a user that decide whether a write invites it. */
export interface InvitableUser {
  id: string;
  active: boolean;
  connectionId: string | null;
  attributes: Attributes;
}

/**
 * Returns whether a user is invited automatically: active, managed by the identity provider, with an address that mail
 * can reach.
 */
export const isInvitable = ({ active, connectionId, attributes }: Omit<InvitableUser, 'id'>): boolean =>
  active && connectionId !== null && obstacleOf(attributes) === null;

/** Returns the connection of the actor, if it has its new users invited. */
export const invitingConnection = ({ actor }: Context): string | undefined =>
  actor.kind === 'scimToken' && actor.autoInvite ? actor.connectionId : undefined;

const wasKnown = (userId: string): Sql => sql`select exists (select 1 from invitations where user_id = ${userId})
  or exists (select 1 from audit_records where target_id = ${userId} and action = 'user.deactivated') as known`;

/**
 * Invites a user as soon as it is active, managed by the identity provider and has an address: once, and not after a
 * deactivation. The caller has opened the transaction of the write.
 */
export const inviteAutomatically = async (context: Context, user: InvitableUser, isNew: boolean): Promise<void> => {
  const { statement, clock } = context;
  if (!isNew) {
    const [row] = await statement<{ known: boolean }>(wasKnown(user.id));
    if (row?.known) return;
  }
  const { inviteDelayMinutes } = await settingsFor(context, user.connectionId);
  const at = new Date(clock.now().getTime() + inviteDelayMinutes * 60_000);
  const userName = String(user.attributes['userName']);
  await scheduleFor(context, { id: user.id, userName, email: emailOf(user.attributes) }, at);
};

const pending: readonly string[] = [InvitationStatus.SCHEDULED, InvitationStatus.SENT, InvitationStatus.OPENED];

const readStatus = async ({ statement }: Context, id: string): Promise<InvitationStatus> => {
  const [row] = await statement<{ status: InvitationStatus }>(
    sql`select status from invitations where user_id = ${id} for update`,
  );
  return row?.status ?? InvitationStatus.NONE;
};

const obstacles = {
  NO_ADDRESS: 'invitation.no-address',
  UNREACHABLE_ADDRESS: 'invitation.unreachable',
} as const satisfies Record<InvitationObstacle, FaultName>;

const lockReachable = async (context: Context, id: string): Promise<Recipient> => {
  const recipient = await lockRecipient(context, id);
  if (!recipient) throw fault('user.not-found');
  if (recipient.connectionId === simulatedConnection.id) {
    throw fault('invitation.simulated');
  }
  if (!recipient.active) throw fault('invitation.deactivated');
  const obstacle = obstacleOf(recipient.attributes);
  if (obstacle) throw fault(obstacles[obstacle]);
  return recipient;
};

const registered = (): DomainError => fault('invitation.registered');

const sendAtOnce = async (context: Context, recipient: Recipient): Promise<void> => {
  await cancelMails(context, recipient.id);
  await context.statement(sql`update invitation_links set revoked = true where user_id = ${recipient.id}`);
  await scheduleFor(context, recipient, context.clock.now());
};

/** Invites a user at once; refuses one who has an invitation that is under way, or has accepted one. */
export const inviteUser = async (context: Context, id: string): Promise<void> => {
  const recipient = await lockReachable(context, id);
  const status = await readStatus(context, recipient.id);
  if (status === InvitationStatus.ACCEPTED) throw registered();
  if (pending.includes(status)) {
    throw fault('invitation.sent-already');
  }
  await sendAtOnce(context, recipient);
};

/** Sends an invitation again, to the user's present address; earlier links stop working. */
export const resendInvitation = async (context: Context, id: string): Promise<void> => {
  const recipient = await lockReachable(context, id);
  const status = await readStatus(context, recipient.id);
  if (status === InvitationStatus.ACCEPTED) throw registered();
  if (status === InvitationStatus.NONE || status === InvitationStatus.WITHDRAWN) {
    throw fault('invitation.none');
  }
  await sendAtOnce(context, recipient);
};
