import type { InputFault } from '../errors.js';
import { rejectSecondPrimary } from './normalise-value.js';
import type { Attribute } from './types.js';
import { isRecord, own, sameValue } from './values.js';
import type { WriteReport } from './write-report.js';

/** Why a value filter found nothing to work on (RFC 7644 §3.12, noTarget). */
export const noTarget = (field: string): InputFault => ({
  reason: 'noTarget',
  message: `No value of ${field} matches the filter; read the resource and name a value that exists.`,
  field,
});

/** Whether a value has everything that the described one has: what a removal by value means (Entra). */
export const isDescribedBy = (value: unknown, description: unknown): boolean =>
  isRecord(value) && isRecord(description)
    ? Object.entries(description).every(([name, part]) => sameValue(own(value, name), part))
    : sameValue(value, description);

/** Making one value primary takes it from the others (RFC 7644 §3.5.2). */
export const settlePrimary = (
  attribute: Attribute,
  values: readonly unknown[],
  preferred: readonly unknown[],
  report: WriteReport,
): void => {
  if (new Set(preferred).size > 1) rejectSecondPrimary(attribute.name, report);
  if (preferred.length === 0) return;
  for (const value of values) {
    if (isRecord(value) && value.primary === true && !preferred.includes(value)) value.primary = false;
  }
};
