import { dayMs } from '../../kernel/durations.js';
/** How long an invitation can be accepted after it went out. */
export const invitationLifetimeMs = 14 * dayMs;

export interface Sent {
  sentAt: Date;
  expiresAt: Date;
  remindersMade: number;
  /** Days after the invitation, in rising order. */
  reminderDays: readonly number[];
}

/** When an invitation that went out wants looking at: for its next reminder, or because it expires. */
export const nextLook = ({ sentAt, expiresAt, remindersMade, reminderDays }: Sent): Date => {
  const days = [...reminderDays].sort((a, b) => a - b)[remindersMade];
  if (days === undefined) return expiresAt;
  const reminder = new Date(sentAt.getTime() + days * dayMs);
  return reminder < expiresAt ? reminder : expiresAt;
};
