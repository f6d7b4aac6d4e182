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
 * A query that quietly asks again after its subjects changed. What is on the screen stays there meanwhile, and also
 * when asking again fails: urql itself drops the data then. `every` spares the server a dear question: so many
 * milliseconds lie at least between two.
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
