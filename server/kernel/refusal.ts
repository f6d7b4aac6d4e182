import type { Actor } from './actor.js';
import type { DomainError } from './faults/errors.js';
import type { RefusalNote } from './faults/refusal-note.js';
import type { RequestInfo } from './ports.js';

/** A refusal with whoever met it. */
export interface Refusal extends RefusalNote {
  actor: Actor;
  request: RequestInfo;
}

/** Writes a refusal down, and returns when it may be answered: whoever is refused again and again has to wait. */
export type NoteRefusal = (refusal: Refusal) => Promise<void>;

/** The refusal that an error tells of; undefined for one that is not a refusal, e.g. a step-up that is asked for. */
export const refusalIn = ({ code, details }: DomainError): RefusalNote | undefined => {
  if (details.refusal) return details.refusal;
  if (code === 'RATE_LIMITED') return { reason: 'rate.limited' };
  const isRefused = code === 'FORBIDDEN' && details.reason !== 'reauthenticationRequired';
  return isRefused ? { reason: 'permission.missing' } : undefined;
};

/** A refusal as the server's log tells it: no secret, and nothing personal but the network address. */
export interface RefusalLine {
  reason: string;
  requestId: string;
  ip: string | undefined;
  actor: string;
  actorId: string | undefined;
  targetId: string | undefined;
  /** The address of the page that asked, and the server's own, where the two differ. */
  opened?: string;
  publicUrl?: string;
  /** The number of refusals of this kind in the minute, in the line that sums them up. */
  count?: number;
}
