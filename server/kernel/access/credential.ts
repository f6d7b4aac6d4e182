/** Returns whether a token or key has expired at a moment; one without an end never expires. */
export const isExpired = (expiresAt: Date | null, at: Date): boolean => expiresAt !== null && expiresAt <= at;

const noteEveryMs = 60_000;

/**
 * Returns whether `lastUsedAt` is recent enough to skip the write. The first use is always written, before the
 * response.
 */
export const isUseNoted = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < noteEveryMs;
