import { useSyncExternalStore } from 'react';
import { databaseFaultKinds } from '../gql/closed-lists.js';

/** The troubles that the database may have for longer than a moment. */
export type DatabaseTrouble = Exclude<(typeof databaseFaultKinds)[number], 'busy'>;

/** The troubles; the server sends them as the cause `database.<kind>`. */
export const troubles = databaseFaultKinds.filter((kind): kind is DatabaseTrouble => kind !== 'busy');

/** Milliseconds after which a page that met a trouble asks again if it is over. */
const askEvery = 3_000;

let current: DatabaseTrouble | undefined;
let asking = false;
const readers = new Set<() => void>();

function set(trouble: DatabaseTrouble | undefined): void {
  if (trouble === current) return;
  current = trouble;
  for (const read of readers) read();
}

function troubleOf(cause: unknown): DatabaseTrouble | undefined {
  return troubles.find((trouble) => cause === `database.${trouble}`);
}

/** Returns the trouble that `/readyz` reports; a response that decides nothing keeps the current one. */
async function askReadiness(fetchFn: typeof fetch): Promise<DatabaseTrouble | undefined> {
  try {
    const response = await fetchFn('/readyz', { signal: AbortSignal.timeout(askEvery) });
    if (response.status !== 503) return undefined;
    return troubleOf(JSON.parse(await response.text()).cause) ?? current;
  } catch {
    return current;
  }
}

/**
 * Takes the causes of failures. From the first database trouble on, the page asks the server until the trouble is over.
 * A read-only database answers every query, so a successful query alone does not prove that.
 */
export function watchDatabase(fetchFn: typeof fetch): (cause: unknown) => void {
  const look = async () => {
    set(await askReadiness(fetchFn));
    asking = current !== undefined;
    if (asking) setTimeout(look, askEvery);
  };
  return (cause) => {
    const trouble = troubleOf(cause);
    if (!trouble) return;
    set(trouble);
    if (asking) return;
    asking = true;
    setTimeout(look, askEvery);
  };
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** Returns the trouble of the database, as far as this page was told. */
export function useDatabaseTrouble(): DatabaseTrouble | undefined {
  return useSyncExternalStore(subscribe, () => current);
}
