import { dayMs } from '../../kernel/durations.js';
/** The time after its mail during which an invitation can be accepted. */
export const invitationLifetimeMs = 14 * dayMs;

export interface Sent {
  sentAt: Date;
  expiresAt: Date;
  remindersMade: number;
  /** Days after the invitation, in any order. */
  reminderDays: readonly number[];
}

/** Returns when a sent invitation is due: for its next reminder, or because it expires. */
export const nextLook = ({ sentAt, expiresAt, remindersMade, reminderDays }: Sent): Date => {
  const days = [...reminderDays].sort((a, b) => a - b)[remindersMade];
  if (days === undefined) return expiresAt;
  const reminder = new Date(sentAt.getTime() + days * dayMs);
  return reminder < expiresAt ? reminder : expiresAt;
};
