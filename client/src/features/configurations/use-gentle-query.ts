import { useEffect, useRef } from 'react';
import type { AnyVariables, UseQueryArgs } from 'urql';
import type { LiveSubject } from '../../gql/graphql.js';
import { useLiveChanges } from '../../lib/live/live.js';
import { type LiveQuery, useLiveQuery } from '../../lib/live/use-live-query.js';

/** An answer that took less is asked for again at once. */
const quick = 100;

/**
 * A live query for what costs the server more, such as counting over all users: it rests four times as long as the last
 * answer took, so that a page left open during a large import does not keep the database busy.
 */
export function useGentleQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
  subjects: readonly LiveSubject[],
): LiveQuery<Data> {
  const query = useLiveQuery(args, []);
  const began = useRef<number>(undefined);
  const took = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const retry = useRef(query.retry);
  retry.current = query.retry;

  useEffect(() => {
    if (query.refreshing) began.current = performance.now();
    else if (began.current !== undefined) took.current = performance.now() - began.current;
  }, [query.refreshing]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveChanges(subjects, () => {
    const rest = took.current < quick ? 0 : 4 * took.current;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      retry.current();
    }, rest);
  });
  return query;
}
