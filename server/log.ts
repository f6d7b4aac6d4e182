import { type DestinationStream, pino } from 'pino';
import { maskSecrets } from './kernel/access/mask-secrets.js';
import { describeError } from './kernel/faults/describe-error.js';
import type { RefusalLine } from './kernel/refusal.js';

/** What a line may tell beside its message: ids and numbers of ours, nothing that somebody sent. */
export interface LogFacts {
  logId?: string | undefined;
  requestId?: string | undefined;
  status?: number | undefined;
  count?: number | undefined;
}

/**
 * The server's own log. It takes sentences of ours and errors, and tells of an error what `describeError` lets through.
 */
export interface Log {
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  /** Somebody was refused. */
  refusal(facts: RefusalLine): void;
  /** Something failed that nobody foresaw. */
  failure(error: unknown, message: string, facts?: LogFacts): void;
  /** The process is about to end. */
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
 * Libraries write whole errors to the console, and Node.js writes them, and its warnings, to standard error; both
 * repeat what somebody sent. From here on all of that goes through the log.
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
