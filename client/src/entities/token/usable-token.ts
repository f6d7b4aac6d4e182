/** Whether a request with this token is let in. */
export function isUsable({ status, expired }: { status: string; expired: boolean }): boolean {
  return status === 'ACTIVE' && !expired;
}
