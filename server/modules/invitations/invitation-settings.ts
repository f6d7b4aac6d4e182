import type { Context } from '../../database/context.js';

/** How users of a connection are invited. */
export interface InvitationSettings {
  autoInvite: boolean;
  inviteDelayMinutes: number;
  inviteLanguage: 'RECIPIENT' | 'EN' | 'FR';
  reminderDays: number[];
  senderName: string | null;
}

interface SettingsRow {
  auto_invite: boolean;
  invite_delay_minutes: number;
  invite_language: InvitationSettings['inviteLanguage'];
  reminder_days: number[];
  sender_name: string | null;
}

/** What holds until somebody saves something else; the defaults of the columns. */
const untouched: InvitationSettings = {
  autoInvite: false,
  inviteDelayMinutes: 60,
  inviteLanguage: 'RECIPIENT',
  reminderDays: [3, 7],
  senderName: null,
};

const read = `select auto_invite, invite_delay_minutes, invite_language, reminder_days, sender_name
  from provisioning_settings where connection_id = ?::uuid or ?::uuid is null limit 1`;

/** The settings of a connection; a local user, who has none, is invited by those of the first. */
export const readInvitationSettings = async (
  { statement }: Context,
  connectionId: string | null,
): Promise<InvitationSettings> => {
  const [row] = await statement<SettingsRow>(read, [connectionId, connectionId]);
  if (!row) return untouched;
  return {
    autoInvite: row.auto_invite,
    inviteDelayMinutes: row.invite_delay_minutes,
    inviteLanguage: row.invite_language,
    reminderDays: row.reminder_days,
    senderName: row.sender_name,
  };
};
