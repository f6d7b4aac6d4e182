import { useRef } from 'react';
import { type AnyVariables, type OperationContext, type UseQueryArgs, type UseQueryState, useQuery } from 'urql';
import type { LiveSubject } from '../../gql/graphql.js';
import { type Failure, toFailure } from '../words/failure.js';
import { useLiveChanges } from './live.js';
import { unattended } from './unattended.js';

export interface LiveQuery<Data> {
  data: Data | undefined;
  /** Older data is on the screen while a newer answer is awaited. */
  refreshing: boolean;
  /** The reason why there is nothing to show. */
  failure: Failure | undefined;
  /** The reason why what is shown could not be renewed. */
  outdated: Failure | undefined;
  retry: () => void;
}

/**
 * Runs a query again, without a spinner, after a change of its subjects. The data stays on the screen meanwhile, and
 * also when that fails: urql itself would drop the data. `every` is the least number of milliseconds between two
 * refreshes, for queries that are expensive.
 */
export function useLiveQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
  subjects: readonly LiveSubject[],
  every?: number,
): LiveQuery<Data> {
  const [result, execute]: [UseQueryState<Data, Variables>, (opts?: Partial<OperationContext>) => void] =
    useQuery(args);
  const retry = () => execute({ requestPolicy: 'network-only' });
  useLiveChanges(subjects, () => execute({ requestPolicy: 'network-only', ...unattended }), every);

  const question = JSON.stringify(args.variables ?? {});
  const answered = useRef<{ question: string; data: Data }>(undefined);
  if (result.data) answered.current = { question, data: result.data };
  const earlier = answered.current?.question === question ? answered.current.data : undefined;
  const data = result.data ?? earlier;
  const error = result.error && !result.fetching ? toFailure(result.error) : undefined;
  return {
    data,
    refreshing: data !== undefined && (result.fetching || result.stale),
    failure: data === undefined ? error : undefined,
    outdated: data === undefined ? undefined : error,
    retry,
  };
}
