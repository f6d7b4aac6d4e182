import { isUsable } from '../../../entities/token/usable-token.js';
import type { Token } from './token-rules.js';

/** How far changing the token has come, told from the tokens alone, so that any administrator may go on. */
export interface Rotation {
  old: Token;
  /** Whether a request with the old token is let in. */
  oldWorks: boolean;
  /** The second token, once it is there. */
  fresh: Token | undefined;
  /** Whether a request with the new token would be let in. */
  freshWorks: boolean;
  /** When the new token was last used with its present secret. */
  usedAt: string | undefined;
  /** Whether the old one may be switched off without a request being refused. */
  mayRetire: boolean;
  retired: boolean;
  done: number;
  /** How each step stands. */
  steps: Record<'generate' | 'paste' | 'test' | 'deactivate', RotationState>;
}

export type RotationState = 'NOT_STARTED' | 'WAITING' | 'VERIFIED';

const stateOf = (done: boolean, reached: boolean): RotationState =>
  done ? 'VERIFIED' : reached ? 'WAITING' : 'NOT_STARTED';

/** A use before the last renewal was one of another secret. */
function provenUse({ lastUsedAt, validFrom }: Token): string | undefined {
  return lastUsedAt && new Date(lastUsedAt) >= new Date(validFrom) ? lastUsedAt : undefined;
}

/** Tells old from new by when they were generated; undefined before the first token. */
export function rotationOf(tokens: readonly Token[]): Rotation | undefined {
  const [old, fresh] = [...tokens].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  if (!old) return undefined;
  const oldWorks = isUsable(old);
  const freshWorks = fresh !== undefined && isUsable(fresh);
  const usedAt = fresh && freshWorks ? provenUse(fresh) : undefined;
  const retired = usedAt !== undefined && !oldWorks;
  const mayRetire = usedAt !== undefined && !retired;
  const used = stateOf(usedAt !== undefined, fresh !== undefined);
  const steps = {
    generate: stateOf(fresh !== undefined, false),
    paste: used,
    test: used,
    deactivate: stateOf(fresh !== undefined && !oldWorks, mayRetire),
  };
  const done = Object.values(steps).filter((state) => state === 'VERIFIED').length;
  return { old, oldWorks, fresh, freshWorks, usedAt, mayRetire, retired, done, steps };
}
