import { type DestinationStream, pino } from 'pino';
import { maskSecrets } from './kernel/access/mask-secrets.js';
import { describeError } from './kernel/faults/describe-error.js';
import type { RefusalLine } from './kernel/refusal.js';

/** The facts of a line beside its message: Rollcall's own ids and numbers, nothing that a caller sent. */
export interface LogFacts {
  logId?: string | undefined;
  requestId?: string | undefined;
  status?: number | undefined;
  count?: number | undefined;
}

/** The server's own log. It takes Rollcall's own sentences, and errors as far as `describeError` shows them. */
export interface Log {
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  /** Logs a refusal. */
  refusal(facts: RefusalLine): void;
  /** Logs a failure that nobody foresaw. */
  failure(error: unknown, message: string, facts?: LogFacts): void;
  /** Logs the reason why the process is about to end. */
  fatal(error: unknown, message: string): void;
}

/** Opens the log: one JSON object a line, on standard error unless a test reads it. */
export const openLog = (
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log => {
  const log = pino({ level }, destination);
  return {
    info: (message, facts = {}) => log.info(facts, maskSecrets(message)),
    warn: (message, facts = {}) => log.warn(facts, maskSecrets(message)),
    refusal: ({ reason, requestId, ip, actor, actorId, targetId, opened, publicUrl, count }) => {
      const told = { reason, requestId, ip, actor, actorId, targetId, opened, publicUrl };
      log.warn({ ...maskSecrets(told), count }, 'Refused');
    },
    failure: (error, message, facts = {}) => log.error({ ...facts, err: describeError(error) }, maskSecrets(message)),
    fatal: (error, message) => log.fatal({ err: describeError(error) }, maskSecrets(message)),
  };
};

const firstError = (values: readonly unknown[]): unknown => values.find((value) => value instanceof Error);

/**
 * Sends stray output to the log. Libraries write whole errors to the console, and Node.js writes them, and its
 * warnings, to standard error; both repeat what a caller sent.
 */
export const captureStrayOutput = (log: Log): void => {
  for (const method of ['error', 'warn', 'trace'] as const) {
    console[method] = (...values: unknown[]) => log.failure(firstError(values), `A library wrote to console.${method}`);
  }
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.failure(warning, 'Node.js warns'));
  process.on('uncaughtException', (error) => {
    log.fatal(error, 'Nobody caught this; the process ends.');
    process.exit(1);
  });
};
