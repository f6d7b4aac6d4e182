import type { ErrorRequestHandler } from 'express';
import { maskSecrets } from '../kernel/access/mask-secrets.js';
import { anonymous } from '../kernel/actor.js';
import type { DomainCode } from '../kernel/faults/causes/codes.js';
import { type DomainError, tellingDetails } from '../kernel/faults/errors.js';
import { normaliseError } from '../kernel/faults/normalise-error.js';
import { type NoteRefusal, refusalIn } from '../kernel/refusal.js';
import { graphqlStatus } from './graphql/graphql-refusal.js';
import { keyMissing } from './graphql/read-operation.js';

interface Dependencies {
  onUnexpected: (error: unknown) => void;
  noteRefusal: NoteRefusal;
}

interface Answer {
  status: number;
  code: DomainCode | 'INTERNAL_SERVER_ERROR';
  message: string;
}

/**
 * The status by which the libraries that read addresses and send files say that a request is at fault: 400 for an
 * address that cannot be decoded, 412 and 416 for conditions and ranges that do not hold (RFC 9110 §13, §14).
 */
const faultOfRequest = (error: unknown): number | undefined => {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
};

const answerOf = (error: unknown, domain: DomainError | undefined): Answer => {
  if (domain) return { status: graphqlStatus[domain.code], code: domain.code, message: domain.message };
  const status = faultOfRequest(error);
  if (status === undefined) return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' };
  const message =
    status === 400 ? 'The request cannot be read.' : 'The request cannot be answered with its conditions or its range.';
  return { status, code: 'BAD_USER_INPUT', message };
};

/** Answers any error in JSON, and reveals nothing internal. */
export const lastResort =
  ({ onUnexpected, noteRefusal }: Dependencies): ErrorRequestHandler =>
  async (error, _request, response, _next) => {
    const domain = normaliseError(error);
    // Express would write the whole error to the console.
    if (!domain && faultOfRequest(error) === undefined) onUnexpected(error);
    if (response.headersSent) return void response.destroy();
    const note = domain && refusalIn(domain);
    const { actor = anonymous, request } = response.locals;
    if (note) await noteRefusal({ ...note, actor, request });
    const { status, code, message } = answerOf(error, domain);
    const { retryAfter } = domain?.details ?? {};
    if (retryAfter) response.set('Retry-After', String(retryAfter));
    if (status === 401 && !response.hasHeader('WWW-Authenticate')) response.set(keyMissing.headers ?? {});
    const details = domain && maskSecrets(tellingDetails(domain.details));
    const extensions = { code, ...details, requestId: request.requestId };
    // The handler that failed may already have set the type and the age of another answer.
    response.set('Cache-Control', 'no-store').status(status).type('json');
    response.json({ errors: [{ message, extensions }] });
  };
