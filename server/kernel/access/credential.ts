/** Whether the lifetime of a token or key is over at a moment; without an end it never is. */
export const isExpired = (expiresAt: Date | null, at: Date): boolean => expiresAt !== null && expiresAt <= at;

const noteEveryMs = 60_000;

/** Whether a use need not be written: the first is, before the answer, later ones at most once a minute. */
export const isUseNoted = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < noteEveryMs;
