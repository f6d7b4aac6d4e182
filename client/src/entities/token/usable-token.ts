/** Returns true if requests with this token are accepted. */
export function isUsable({ status, expired }: { status: string; expired: boolean }): boolean {
  return status === 'ACTIVE' && !expired;
}
