import type { Severity } from './fault-line.js';

/** What the set-up guide says without a request that shows it. */
export const guideCauses = { 'token.none-usable': 'ERROR' } as const satisfies Record<string, Severity>;

/** Causes that no refusal has: what is noted of a success, and what only whoever records an exchange sees. */
export const observedCauses = {
  'member.deleted-skipped': 'WARNING',
  'attribute.undeclared': 'WARNING',
  'attribute.read-only': 'WARNING',
  'value.adjusted': 'INFO',
  'password.ignored': 'INFO',
  unexpected: 'ERROR',
  'refused.other': 'ERROR',
} as const satisfies Record<string, Severity>;
