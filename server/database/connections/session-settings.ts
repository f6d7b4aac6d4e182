/**
 * The settings that every session needs, whatever the server, the database or the role prefer: dates are read as ISO
 * 8601, moments as UTC, texts as UTF-8. A pooler knows these four and passes them on with the session (PgBouncer,
 * ignore_startup_parameters).
 */
const everywhere = {
  DateStyle: 'ISO, MDY',
  TimeZone: 'UTC',
  client_encoding: 'UTF8',
  standard_conforming_strings: 'on',
} as const;

/** Longer than any statement that a request waits for; the watch and the read queue are quicker. */
const longestStatementMs = 120_000;
/** An idle transaction holds its locks no longer than this. */
const longestPauseMs = 60_000;

const onServers = {
  IntervalStyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  default_transaction_isolation: 'read committed',
  statement_timeout: String(longestStatementMs),
  idle_in_transaction_session_timeout: String(longestPauseMs),
} as const;

type Settings = Record<string, string>;

/** Returns the first packet of a session on a server; the connection's own settings win. */
export const settingsOf = (own: Settings): Settings => ({ ...everywhere, ...onServers, ...own });

const refusedByPoolers = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'options'];

/** Returns the first packet to a pooler, which refuses every setting that it could not restore. */
export const portableSettings = (own: Settings): Settings => {
  const known = Object.entries(own).filter(([name]) => !refusedByPoolers.includes(name));
  return { ...everywhere, ...Object.fromEntries(known) };
};
