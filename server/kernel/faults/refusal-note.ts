/** The reasons of refusals, as the log and the audit trail name them. */
export const refusalReasons = [
  'password.wrong',
  'password.throttled',
  'stepUp.wrong',
  'stepUp.throttled',
  'signOn.refused',
  'reset.throttled',
  'secondFactor.wrong',
  'secondFactor.throttled',
  'link.unknown',
  'key.malformed',
  'key.unknown',
  'key.expired',
  'key.address',
  'token.malformed',
  'token.unknown',
  'token.inactive',
  'token.expired',
  'token.address',
  'metrics.refused',
  'origin.foreign',
  'permission.missing',
  'rate.limited',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** The facts of a refusal for the log and the audit trail, never for the caller. */
export interface RefusalNote {
  reason: RefusalReason;
  /** The account, key or token that was tried, where it exists. */
  target?: { kind: 'ADMINISTRATOR' | 'USER' | 'API_KEY' | 'SCIM_TOKEN'; id: string; label: string } | undefined;
  /** The address of the page that asked, and the one that is the server's own. */
  origin?: { opened: string; publicUrl: string } | undefined;
}
