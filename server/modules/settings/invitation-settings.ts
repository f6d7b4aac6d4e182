import { sql } from '../../query/index.js';
import type { InviteLanguage } from './settings.entity.js';

/** The settings of a connection that concern invitations. */
export interface InvitationSettings {
  autoInvite: boolean;
  inviteDelayMinutes: number;
  inviteLanguage: InviteLanguage;
  reminderDays: number[];
  senderName: string | null;
}

/** A row of `invitationSettingsColumns`. */
export interface InvitationSettingsRow {
  auto_invite: boolean;
  invite_delay_minutes: number;
  invite_language: InviteLanguage;
  reminder_days: number[];
  sender_name: string | null;
}

/** The columns of an InvitationSettingsRow, of the alias ps of provisioning_settings, for a join in a statement. */
export const invitationSettingsColumns = sql`ps.auto_invite, ps.invite_delay_minutes, ps.invite_language,
  ps.reminder_days, ps.sender_name`;

/** Shapes the columns that a statement read. */
export const shapeInvitationSettings = (row: InvitationSettingsRow): InvitationSettings => ({
  autoInvite: row.auto_invite,
  inviteDelayMinutes: row.invite_delay_minutes,
  inviteLanguage: row.invite_language,
  reminderDays: row.reminder_days,
  senderName: row.sender_name,
});
