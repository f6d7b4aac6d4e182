import type { CombinedError } from 'urql';
import { domainCodes } from '../../gql/closed-lists.js';
import { causeWords, isOfLog } from './causes.js';
import type { Translate } from './use-translate.js';

/** The closed list of `extensions.code`, the server's own catch-all, "no answer at all" and "no cookie was kept". */
const codes = [...domainCodes, 'INTERNAL_SERVER_ERROR', 'NETWORK', 'COOKIE_DROPPED'] as const;

export type FailureCode = (typeof codes)[number];

/** The failure of an operation, reduced to what a page can show and act on. */
export interface Failure {
  code: FailureCode;
  /** The server's own sentence; it says what to do next. Empty when no answer came. */
  message: string;
  field?: string | undefined;
  reason?: string | undefined;
  /** The cause, e.g. `database.readOnly`. */
  cause?: string | undefined;
  /** Whole seconds after which another attempt makes sense. */
  retryAfter?: number | undefined;
  requestId?: string | undefined;
  /** The facts of the cause, by name. */
  facts?: Readonly<Record<string, string>> | undefined;
}

/** The server's message for these codes names the value at fault, so it says more than the page's own. */
const specific: ReadonlySet<FailureCode> = new Set(['BAD_USER_INPUT', 'CONFLICT', 'FORBIDDEN']);

/** Reduces urql's error to the first GraphQL error, or to a network failure. */
export function toFailure(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  if (!first) return { code: 'NETWORK', message: '' };
  const { code, field, reason, retryAfter, requestId, cause, facts } = first.extensions;
  return {
    code: codes.find((known) => known === code) ?? 'INTERNAL_SERVER_ERROR',
    message: first.message,
    field: typeof field === 'string' ? field : undefined,
    reason: typeof reason === 'string' ? reason : undefined,
    cause: typeof cause === 'string' ? cause : undefined,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    facts: textsIn(facts),
  };
}

function textsIn(facts: unknown): Record<string, string> | undefined {
  if (typeof facts !== 'object' || facts === null) return undefined;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  );
}

/** Returns the two addresses if the page was opened at another one than the server's own. */
export function differingOrigins({ cause, facts }: Failure): { opened: string; publicUrl: string } | undefined {
  const { opened, publicUrl } = facts ?? {};
  return cause === 'origin.differs' && opened && publicUrl ? { opened, publicUrl } : undefined;
}

/** Returns what failed, in the reader's language. */
export function failureTitle(t: Translate, failure: Failure): string {
  if (differingOrigins(failure)) return t('origin.title');
  if (isWrongPassword(failure)) return t('error.wrongPassword');
  const words = isWrongFactor(failure) ? causeWords(t, failure.cause ?? '') : undefined;
  return words ?? t(`error.${failure.code}`);
}

/** A text, and its language if that is not the reader's. */
export interface FailureDetail {
  text: string;
  lang: 'en' | undefined;
}

/** Returns the facts that the words for a cause of the log omit: the attribute and its limit. */
function factsOf({ cause = '', facts = {} }: Failure): string {
  const named = isOfLog(cause) ? ['attribute', 'limit'].flatMap((name) => facts[name] ?? []) : [];
  return named.length > 0 ? ` (${named.join(', ')})` : '';
}

/** Returns the words for the cause if they say more than the title; without such words, the server's message. */
export function failureDetail(t: Translate, failure: Failure): FailureDetail | undefined {
  const { code, cause, message, facts } = failure;
  if (differingOrigins(failure) || !specific.has(code)) return undefined;
  const words = cause && causeWords(t, cause, facts);
  if (words) return { text: `${words}${factsOf(failure)}`, lang: undefined };
  return message === '' ? undefined : { text: message, lang: 'en' };
}

/** Checks if a password was wrong, as opposed to a session that is over: both are UNAUTHENTICATED. */
export function isWrongPassword({ code, field }: Failure): boolean {
  return code === 'UNAUTHENTICATED' && field === 'password';
}

const ofFactors = /^(second-factor\.|passkey\.|sign-in\.(second-factor|challenge-gone)$)/;

/** Checks if a step of a sign-in failed, as opposed to a session that is over: both are UNAUTHENTICATED. */
export function isWrongFactor({ code, cause = '' }: Failure): boolean {
  return code === 'UNAUTHENTICATED' && ofFactors.test(cause);
}

/** Checks if an operation was refused only because the password was given too long ago. */
export function needsReauthentication(failure: Failure): boolean {
  return failure.code === 'FORBIDDEN' && failure.reason === 'reauthenticationRequired';
}
