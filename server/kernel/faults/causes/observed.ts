import type { Severity } from './fault-line.js';

/** The causes that the set-up guide shows without a request behind them. */
export const guideCauses = { 'token.none-usable': 'ERROR' } as const satisfies Record<string, Severity>;

/** Causes that no refusal has: the notes of a success, and those that only the recorder of an exchange sees. */
export const observedCauses = {
  'member.deleted-skipped': 'WARNING',
  'attribute.undeclared': 'WARNING',
  'attribute.read-only': 'WARNING',
  'value.adjusted': 'INFO',
  'password.ignored': 'INFO',
  unexpected: 'ERROR',
  'refused.other': 'ERROR',
} as const satisfies Record<string, Severity>;
