import { STATUS_CODES } from 'node:http';

/** A call that did not do what Okta wanted. `message` is the part of Okta's task message that says why. */
export class CallFailure extends Error {
  override name = 'CallFailure';
}

/** An answer other than 2xx and 429, or one that could not be read. */
export class RemoteError extends CallFailure {
  override name = 'RemoteError';
  readonly status: number;

  constructor(status: number, detail: string) {
    super(`${STATUS_CODES[status] ?? `HTTP ${status}`}. Errors reported by remote server: ${detail}`);
    this.status = status;
  }
}

/** No answer: the connection was refused, cut, or silent for a minute. Whether a write was applied is not known. */
export class ConnectionLost extends CallFailure {
  override name = 'ConnectionLost';
}

/** 429: the only answer after which Okta itself tries again. */
export class RateLimited extends CallFailure {
  override name = 'RateLimited';
  /** Whole seconds to wait before the next attempt, before doubling. */
  readonly retryAfter: number;

  constructor(retryAfter: number, detail: string) {
    super(`Too Many Requests. Errors reported by remote server: ${detail}`);
    this.retryAfter = retryAfter;
  }
}

/** The run was stopped, by its time limit or by a person. */
export class Stopped extends CallFailure {
  override name = 'Stopped';
}

const fiveMinutes = 300;

/** Reads `Retry-After` as Okta does: whole seconds only; a date, a fraction or nothing means five minutes. */
export const retryAfterSeconds = (header: string | undefined): number =>
  header !== undefined && /^\d+$/.test(header.trim()) ? Number(header.trim()) : fiveMinutes;
