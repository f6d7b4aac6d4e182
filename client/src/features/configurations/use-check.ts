import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import type { ConfigurationDraftInput } from '../../gql/graphql.js';
import type { Failure } from '../../lib/words/failure.js';
import { type Check, checkDocument } from './DraftCheck.js';
import { useGentleQuery } from './use-gentle-query.js';

export interface Checked {
  /** The latest check; while a new one is awaited, that of an earlier draft, so that nothing flickers. */
  check: Check | undefined;
  /** True when `check` is about the draft in its present form. */
  current: boolean;
  /** The draft that was last sent. */
  input: ConfigurationDraftInput;
  failure: Failure | undefined;
}

/** Checks a draft a moment after the last key, and again when users, groups or attributes change. */
export function useCheck(draft: ConfigurationDraftInput): Checked {
  const text = JSON.stringify(draft);
  const [settled] = useDebouncedValue(text, 250);
  const input = JSON.parse(settled) as ConfigurationDraftInput;
  const query = { query: checkDocument, variables: { input } };
  const { data, failure } = useGentleQuery(query, ['CONFIGURATION', 'USER', 'GROUP', 'PROVISIONING']);
  const latest = useRef<Check>(undefined);
  if (data) latest.current = data.checkConfiguration;
  return { check: latest.current, current: data !== undefined && settled === text, input, failure };
}
