import { useEffect, useMemo, useRef } from 'react';
import { type AnyVariables, type DocumentInput, type UseQueryArgs, useClient } from 'urql';
import type { LiveSubject } from '../../gql/graphql.js';
import { useLiveChanges } from './live.js';
import { type LiveQuery, useLiveQuery } from './use-live-query.js';

/** Calls back once the browser is idle; returns a function that cancels it. */
const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(handle);
};

interface PageEnd {
  hasNextPage: boolean;
  endCursor?: string | null | undefined;
}

interface LivePages<Data, Variables extends AnyVariables> {
  query: DocumentInput<Data, Variables>;
  /** The variables of the page that is shown. */
  variables: Variables;
  subjects: readonly LiveSubject[];
  /** Milliseconds between two refreshes; see useLiveQuery. */
  every?: number | undefined;
  size: number;
  endOf: (data: Data) => PageEnd;
}

/**
 * Queries a page of a list as useLiveQuery does. Once it is there and the browser is idle, the next one is prefetched;
 * showing that one sends no request unless something has changed since.
 */
export function useLivePages<Data, Variables extends AnyVariables>(pages: LivePages<Data, Variables>): LiveQuery<Data> {
  const { query, variables, subjects, every, size, endOf } = pages;
  const client = useClient();
  const fetched = useRef(new Set<string>()).current;
  useLiveChanges(subjects, () => fetched.clear(), 0);
  const question = JSON.stringify(variables);
  // The policy stays the same while the page is shown: another one would cause another request.
  const policy = useMemo(
    () => (fetched.has(question) ? { requestPolicy: 'cache-first' as const } : {}),
    [fetched, question],
  );
  const live = useLiveQuery({ query, variables, ...policy } as UseQueryArgs<Variables, Data>, subjects, every);

  const end = live.data && endOf(live.data);
  const after = end?.hasNextPage ? end.endCursor : undefined;
  useEffect(() => {
    if (!after) return;
    const { last: _last, before: _before, ...kept } = JSON.parse(question);
    const next = { ...kept, first: size, after };
    return whenIdle(() => {
      client.query(query, next, { requestPolicy: 'cache-first' }).then(({ data }) => {
        if (data) fetched.add(JSON.stringify(next));
      });
    });
  }, [client, query, question, after, size, fetched]);
  return live;
}
