/** The closed list of expected failures (docs/api.md, Failures). Each edge answers every one of them. */
export const domainCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'TOKEN_LIMIT_REACHED',
  'STALE_VERSION',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;

export type DomainCode = (typeof domainCodes)[number];

/**
 * The exact reason, where the code alone does not give it. The first group are the `scimType` keywords of RFC 7644
 * §3.12 and RFC 9865 §2.1, which both edges use; the second are this project's own.
 */
export type Reason =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  | 'invalidCursor'
  | 'expiredCursor'
  | 'invalidCount'
  | 'reauthenticationRequired'
  | 'managedElsewhere';
