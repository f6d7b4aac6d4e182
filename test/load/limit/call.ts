import type { Pool } from 'pg';
import { errorAnswer, type LimitAnswer } from './answers.js';

/** One request with what every handler needs. */
export interface Call {
  pool: Pool;
  /** Where clients reach this server: `https://…/scim/v2`. */
  baseUrl: string;
  /** SHA-256 of the presented token. */
  digest: Buffer;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** Joins a statement to the token, whose digest is its first parameter: no row without a valid token. */
export const validToken = 't.digest = $1 and t.active and (t.expires_at is null or t.expires_at > now())';

/** The token was not found by its digest. */
export const noToken: LimitAnswer = errorAnswer(401, 'The token is not valid.');

/** What the workloads do not send is refused, never answered by a guess. */
export const notOffered: LimitAnswer = errorAnswer(501, 'The limit answers what the workloads send and nothing else.');

/** The text of `attribute eq "text"`, or undefined for any other filter. */
export const equalityOf = (filter: string | null, attribute: string): string | undefined => {
  const match = /^(\w+) eq ("(?:[^"\\]|\\.)*")$/.exec(filter ?? '');
  return match?.[1]?.toLowerCase() === attribute.toLowerCase() ? (JSON.parse(match[2] as string) as string) : undefined;
};
