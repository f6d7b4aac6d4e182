import type { DomainError } from './errors.js';
import { fault } from './fault.js';

const seconds = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 1_000)} s`);

/** The fault of a search that was ended at its time limit. */
export const searchTooLong = (limitMs: number): DomainError => fault('search.too-long', { limit: seconds(limitMs) });
