import { useQuery } from 'urql';
import type { ExchangeFilter } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useLiveChanges } from '../../lib/live/live.js';

const waitingDocument = graphql(`
  query UseWaiting_count($filter: ExchangeFilter) {
    exchanges(filter: $filter, first: 1) {
      totalCount
    }
  }
`);

/** Counts the entries that are newer than the newest one on the screen while the list is paused. */
export function useWaiting(filter: ExchangeFilter, newest: string | undefined, paused: boolean): number {
  const counts = paused && newest !== undefined;
  const [{ data }, execute] = useQuery({
    query: waitingDocument,
    variables: { filter: { ...filter, newerThan: newest ?? null } },
    pause: !counts,
  });
  useLiveChanges(
    ['PROVISIONING'],
    () => {
      if (counts) execute({ requestPolicy: 'network-only' });
    },
    1_000,
  );
  return counts ? (data?.exchanges.totalCount ?? 0) : 0;
}
