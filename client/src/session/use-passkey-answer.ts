import { useCallback } from 'react';
import { graphql } from '../gql/index.js';
import { answerByPasskey } from '../lib/passkeys.js';
import { type ActionResult, useAction } from '../lib/use-action.js';

const beginDocument = graphql(`
  mutation PasskeyAnswer_begin {
    beginPasskey
  }
`);

/** Returns a function that asks the server for a challenge and the device for its answer. */
export function usePasskeyAnswer(): () => Promise<ActionResult<unknown>> {
  const begin = useAction(beginDocument);
  return useCallback(async () => {
    const begun = await begin({});
    return begun.ok ? answerByPasskey(begun.data.beginPasskey) : begun;
  }, [begin]);
}
