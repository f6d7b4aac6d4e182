import type { LiveSubject, RunStatement } from '../../kernel/ports.js';
import { type Sql, sql } from '../../query/index.js';

const flushAfterMs = 5_000;

const add = (counted: readonly object[]): Sql => sql`insert into api_key_days (key_id, day, requests)
  select counted.key_id, counted.day, counted.requests
  from json_to_recordset(${JSON.stringify(counted)}::json) as counted (key_id uuid, day date, requests bigint)
  join api_keys k on k.id = counted.key_id
  order by counted.key_id, counted.day
  on conflict (key_id, day) do update set requests = api_key_days.requests + excluded.requests`;

interface Dependencies {
  statement: RunStatement;
  changed: (subject: LiveSubject, id: string) => void;
  onFailure: (error: unknown) => void;
}

/** Counts the requests of each key. */
export interface RequestCounter {
  count(keyId: string, at: Date): void;
  /** Writes the counts; resolves when they are written or the database is away. */
  flush(): Promise<void>;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Counts in memory and writes the sums every few seconds, so that a request costs no statement. A process that is
 * killed loses the counts of those seconds: the figure only shows whether a key is in use.
 */
export const createRequestCounter = ({ statement, changed, onFailure }: Dependencies): RequestCounter => {
  let sums = new Map<string, { key_id: string; day: string; requests: number }>();
  let timer: NodeJS.Timeout | undefined;

  const merge = (keyId: string, day: string, requests: number): void => {
    const sum = sums.get(`${keyId} ${day}`);
    if (sum) sum.requests += requests;
    else sums.set(`${keyId} ${day}`, { key_id: keyId, day, requests });
    timer ??= setTimeout(() => void flush(), flushAfterMs).unref();
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (sums.size === 0) return;
    const taken = [...sums.values()];
    sums = new Map();
    try {
      await statement(add(taken));
    } catch (error) {
      onFailure(error);
      for (const { key_id, day, requests } of taken) merge(key_id, day, requests);
      return;
    }
    for (const { key_id } of taken) changed('API_KEY', key_id);
  };

  return {
    count: (keyId, at) => merge(keyId, dayOf(at), 1),
    flush,
  };
};
