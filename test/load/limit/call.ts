import type { Pool } from 'pg';
import { errorAnswer, type LimitAnswer } from './answers.js';

/** A request, with everything that handlers need. */
export interface Call {
  pool: Pool;
  /** The address by which clients reach this server: `https://…/scim/v2`. */
  baseUrl: string;
  /** SHA-256 of the presented token. */
  digest: Buffer;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** Joins a statement to the token, whose digest is its first parameter: without a valid token it returns no row. */
export const validToken = 't.digest = $1 and t.active and (t.expires_at is null or t.expires_at > now())';

/** The token was not found by its digest. */
export const noToken: LimitAnswer = errorAnswer(401, 'The token is not valid.');

/** Refuses requests that the workloads do not send. */
export const notOffered: LimitAnswer = errorAnswer(501, 'The limit answers what the workloads send and nothing else.');

/** Returns the text of `attribute eq "text"`; undefined for any other filter. */
export const equalityOf = (filter: string | null, attribute: string): string | undefined => {
  const match = /^(\w+) eq ("(?:[^"\\]|\\.)*")$/.exec(filter ?? '');
  return match?.[1]?.toLowerCase() === attribute.toLowerCase() ? (JSON.parse(match[2] as string) as string) : undefined;
};
