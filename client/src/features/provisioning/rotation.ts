import { type Token, tokenState } from './token-rules.js';

/** How far changing the token has come, told from the tokens alone, so that any administrator may go on. */
export interface Rotation {
  old: Token;
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
  steps: number;
}

const steps = 4;

/** A use before the last renewal was one of another secret. */
function provenUse({ lastUsedAt, validFrom }: Token): string | undefined {
  return lastUsedAt && new Date(lastUsedAt) >= new Date(validFrom) ? lastUsedAt : undefined;
}

/** Tells old from new by when they were generated; undefined before the first token. */
export function rotationOf(tokens: readonly Token[]): Rotation | undefined {
  const [old, fresh] = [...tokens].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  if (!old) return undefined;
  const freshWorks = fresh !== undefined && tokenState(fresh) === 'active';
  const usedAt = fresh && freshWorks ? provenUse(fresh) : undefined;
  const retired = usedAt !== undefined && tokenState(old) !== 'active';
  const done = (fresh ? 1 : 0) + (usedAt ? 2 : 0) + (retired ? 1 : 0);
  return { old, fresh, freshWorks, usedAt, mayRetire: usedAt !== undefined && !retired, retired, done, steps };
}
