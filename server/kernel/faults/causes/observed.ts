import type { Severity } from './fault-line.js';

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
