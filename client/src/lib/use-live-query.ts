import { type AnyVariables, type UseQueryArgs, type UseQueryState, useQuery } from 'urql';
import type { LiveSubject } from '../gql/graphql.js';
import { type Failure, toFailure } from './failure.js';
import { useLiveChanges } from './live.js';

export interface LiveQuery<Data> {
  data: Data | undefined;
  /** Older data is on the screen while a newer answer is awaited. */
  refreshing: boolean;
  failure: Failure | undefined;
  retry: () => void;
}

/** A query that quietly asks again after its subjects changed, keeping what is on the screen meanwhile. */
export function useLiveQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
  subjects: readonly LiveSubject[],
): LiveQuery<Data> {
  const [result, execute]: [UseQueryState<Data, Variables>, (opts?: { requestPolicy: 'network-only' }) => void] =
    useQuery(args);
  const retry = () => execute({ requestPolicy: 'network-only' });
  useLiveChanges(subjects, retry);
  return {
    data: result.data,
    refreshing: result.data !== undefined && (result.fetching || result.stale),
    failure: result.error && !result.fetching ? toFailure(result.error) : undefined,
    retry,
  };
}
