import { fault } from '../../kernel/faults/fault.js';
import type { ProvisioningSettings } from './settings.entity.js';

/** The fields that a save may change, beside the custom attributes. */
export type SettingsFields = Pick<
  ProvisioningSettings,
  'autoInvite' | 'inviteDelayMinutes' | 'inviteLanguage' | 'reminderDays' | 'senderName'
>;

/** The longest delay of an invitation: thirty days. */
export const maximumDelayMinutes = 30 * 24 * 60;

const maximumReminders = 5;
const maximumReminderDays = 90;
const maximumNameLength = 100;
const controlCharacter = /\p{Cc}/u;

const checkDelay = (minutes: number): number => {
  if (minutes < 0 || minutes > maximumDelayMinutes) {
    throw fault('settings.delay', { limit: maximumDelayMinutes });
  }
  return minutes;
};

const checkReminders = (days: readonly number[]): number[] => {
  const rising = [...new Set(days)].sort((a, b) => a - b);
  if (rising.length > maximumReminders || rising.some((day) => day < 1 || day > maximumReminderDays)) {
    throw fault('settings.reminders', { limit: maximumReminders, days: maximumReminderDays });
  }
  return rising;
};

const checkSender = (name: string): string | null => {
  const trimmed = name.trim();
  if (trimmed.length > maximumNameLength || controlCharacter.test(trimmed)) {
    throw fault('settings.sender', { limit: maximumNameLength });
  }
  return trimmed === '' ? null : trimmed;
};

/**
 * Checks the fields that were given and returns them; absent ones stay absent, and only the sender's name may be null.
 */
export const checkSettings = (given: { [Name in keyof SettingsFields]?: SettingsFields[Name] | null | undefined }) => {
  const checked: Partial<SettingsFields> = {};
  if (typeof given.autoInvite === 'boolean') checked.autoInvite = given.autoInvite;
  if (typeof given.inviteDelayMinutes === 'number') checked.inviteDelayMinutes = checkDelay(given.inviteDelayMinutes);
  if (given.inviteLanguage) checked.inviteLanguage = given.inviteLanguage;
  if (given.reminderDays) checked.reminderDays = checkReminders(given.reminderDays);
  if (given.senderName !== undefined) checked.senderName = checkSender(given.senderName ?? '');
  return checked;
};
