import { isUsable } from '../../../entities/token/usable-token.js';
import type { Token } from './token-rules.js';

/** The progress of a token rotation, derived from the tokens alone, so that any administrator may continue it. */
export interface Rotation {
  old: Token;
  /** True while requests with the old token are accepted. */
  oldWorks: boolean;
  /** The second token, once it exists. */
  fresh: Token | undefined;
  /** True when requests with the new token would be accepted. */
  freshWorks: boolean;
  /** Time of the last use of the new token with its present secret. */
  usedAt: string | undefined;
  /** True when deactivating the old token would refuse no request. */
  mayRetire: boolean;
  retired: boolean;
  done: number;
  steps: Record<'generate' | 'paste' | 'test' | 'deactivate', RotationState>;
}

export type RotationState = 'NOT_STARTED' | 'WAITING' | 'VERIFIED';

const stateOf = (done: boolean, reached: boolean): RotationState =>
  done ? 'VERIFIED' : reached ? 'WAITING' : 'NOT_STARTED';

/** Returns the last use unless it predates the last renewal: that was a use of another secret. */
function provenUse({ lastUsedAt, validFrom }: Token): string | undefined {
  return lastUsedAt && new Date(lastUsedAt) >= new Date(validFrom) ? lastUsedAt : undefined;
}

/** Takes the token that was generated first as the old one; undefined before the first token. */
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
