import { Gauge, type Registry } from 'prom-client';
import type { RunStatement } from '../kernel/ports.js';
import { sql } from '../query/index.js';

/** The state of the parts that only the running server knows. */
export interface ServerState {
  /** Requests inside and waiting, and those refused so far, by gate. */
  gates: Readonly<Record<string, { inside: number; waiting: number; refused: number }>>;
  pool: { total: number; idle: number; waiting: number };
  /** Entries of the provisioning log that wait to be written, and those that were given up. */
  log: { waiting: number; dropped: number };
  /** Passwords that wait to be hashed. */
  hashing: { waiting: number };
  /** Open live streams. */
  streams: number;
}

interface DirectoryRow {
  users: number;
  groups: number;
  database_bytes: string;
  jobs_waiting: number;
  jobs_age: number;
  mails: Record<string, number> | null;
  tokens: { name: string; status: string; expires: number | null; used: number | null }[] | null;
}

/** One statement for all that the database knows; each part is an index look-up or a small table. */
const directory = sql`select
  (select coalesce(sum(total), 0)::int from resource_counts where kind = 'USER') as users,
  (select coalesce(sum(total), 0)::int from resource_counts where kind = 'GROUP') as groups,
  pg_database_size(current_database())::text as database_bytes,
  (select count(*)::int from jobs.job where name = 'mail' and state in ('created', 'retry')) as jobs_waiting,
  (select coalesce(extract(epoch from now() - min(created_on)), 0)::float from jobs.job
    where name = 'mail' and state in ('created', 'retry')) as jobs_age,
  (select jsonb_object_agg(m.status, m.n) from (select status, count(*) as n from mails
    where status in ('WAITING', 'KEPT', 'DEAD') group by status) m) as mails,
  (select jsonb_agg(jsonb_build_object('name', t.name, 'status', t.status,
    'expires', extract(epoch from t.expires_at), 'used', extract(epoch from t.last_used_at)))
    from scim_tokens t) as tokens`;

/** Scrapes of several collectors within this time share one look at the database. */
const freshForMs = 5_000;

/** Each gauge of the state: its name, what it says, and its labels. */
const gauges = {
  users: ['rollcall_users', 'Users in the directory.', []],
  groups: ['rollcall_groups', 'Groups in the directory.', []],
  up: ['rollcall_database_up', '1 where the database answers, otherwise 0.', []],
  bytes: ['rollcall_database_size_bytes', 'Size of the database on disk.', []],
  pool: ['rollcall_database_pool_connections', 'Connections of the pool by state.', ['state']],
  poolWaiting: ['rollcall_database_pool_waiting', 'Requests that wait for a connection.', []],
  jobs: ['rollcall_jobs_waiting', 'Jobs that wait, by queue.', ['queue']],
  jobsAge: ['rollcall_jobs_oldest_age_seconds', 'Age of the oldest job that waits, by queue.', ['queue']],
  mails: ['rollcall_mails', 'Mails by state: waiting, kept for want of a mail server, dead.', ['state']],
  expiry: ['rollcall_token_expiry_timestamp_seconds', 'Moment at which a SCIM token expires.', ['token']],
  used: ['rollcall_token_last_used_timestamp_seconds', 'Moment at which a SCIM token was last used.', ['token']],
  active: ['rollcall_token_active', '1 where a SCIM token is active, otherwise 0.', ['token']],
  inside: ['rollcall_load_gate_requests', 'Requests that are worked on or wait, by gate.', ['gate', 'state']],
  refused: ['rollcall_load_gate_refused_total', 'Requests refused because too many came, by gate.', ['gate']],
  log: ['rollcall_log_entries_waiting', 'Entries of the provisioning log that wait to be written.', []],
  dropped: ['rollcall_log_entries_dropped_total', 'Entries of the provisioning log that were given up.', []],
  hashing: ['rollcall_passwords_waiting', 'Passwords that wait to be hashed.', []],
  streams: ['rollcall_live_streams', 'Open live streams.', []],
} as const satisfies Record<string, readonly [string, string, readonly string[]]>;

type Gauges = Record<keyof typeof gauges, Gauge>;

const setDirectory = (all: Gauges, row: DirectoryRow): void => {
  all.users.set(row.users);
  all.groups.set(row.groups);
  all.bytes.set(Number(row.database_bytes));
  all.jobs.set({ queue: 'mail' }, row.jobs_waiting);
  all.jobsAge.set({ queue: 'mail' }, row.jobs_age);
  for (const state of ['WAITING', 'KEPT', 'DEAD'])
    all.mails.set({ state: state.toLowerCase() }, row.mails?.[state] ?? 0);
  for (const gauge of [all.expiry, all.used, all.active]) gauge.reset();
  for (const { name: token, status, expires, used } of row.tokens ?? []) {
    all.active.set({ token }, status === 'ACTIVE' ? 1 : 0);
    if (expires !== null) all.expiry.set({ token }, expires);
    if (used !== null) all.used.set({ token }, used);
  }
};

const setState = (all: Gauges, { gates, pool, log, hashing, streams }: ServerState): void => {
  for (const [gate, { inside, waiting, refused }] of Object.entries(gates)) {
    all.inside.set({ gate, state: 'inside' }, inside);
    all.inside.set({ gate, state: 'waiting' }, waiting);
    all.refused.set({ gate }, refused);
  }
  all.pool.set({ state: 'busy' }, pool.total - pool.idle);
  all.pool.set({ state: 'idle' }, pool.idle);
  all.poolWaiting.set(pool.waiting);
  all.log.set(log.waiting);
  all.dropped.set(log.dropped);
  all.hashing.set(hashing.waiting);
  all.streams.set(streams);
};

export interface StateDependencies {
  statement: RunStatement;
  state: () => Promise<ServerState>;
  now: () => number;
}

/** Returns a function that brings the gauges up to date; it never fails, because a scrape must show that too. */
export const createStateMetrics = (registry: Registry, { statement, state, now }: StateDependencies) => {
  const all = Object.fromEntries(
    Object.entries(gauges).map(([key, [name, help, labelNames]]) => [
      key,
      new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] }),
    ]),
  ) as Gauges;
  let readAt = Number.NEGATIVE_INFINITY;
  return async (): Promise<void> => {
    setState(all, await state());
    if (now() - readAt < freshForMs) return;
    try {
      const [row] = await statement<DirectoryRow>(directory);
      if (row) setDirectory(all, row);
      all.up.set(1);
      readAt = now();
    } catch {
      all.up.set(0);
    }
  };
};
