import type { InputFault } from '../../faults/errors.js';
import { fail } from '../../result.js';

/** A filter that cannot be answered, and what to write instead. */
export const invalidFilter = (message: string): { ok: false; error: InputFault } =>
  fail({ reason: 'invalidFilter', message });
