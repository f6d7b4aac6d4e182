/** Whether the lifetime of a token or key is over at a moment; without an end it never is. */
export const isExpired = ({ expiresAt }: { expiresAt: Date | null }, at: Date): boolean =>
  expiresAt !== null && expiresAt <= at;
