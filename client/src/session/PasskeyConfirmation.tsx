import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.js';
import { useAction } from '../lib/use-action.js';
import type { Failure } from '../lib/words/failure.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { FailureAlert } from '../ui/feedback/FailureAlert.js';
import { PasskeyButton } from './PasskeyButton.js';

const ownDocument = graphql(`
  query PasskeyConfirmation_own {
    ownSecondFactors {
      passkeys {
        id
      }
    }
  }
`);

const confirmDocument = graphql(`
  mutation PasskeyConfirmation_confirm($passkey: JSON!) {
    reauthenticate(input: { passkey: $passkey }) {
      id
      reauthenticateBefore
    }
  }
`);

/** Offers a passkey instead of the password to whoever has one. */
export function PasskeyConfirmation({ onConfirmed }: { onConfirmed: () => void }) {
  const t = useTranslate();
  const [{ data }] = useQuery({ query: ownDocument });
  const confirm = useAction(confirmDocument);
  const [failure, setFailure] = useState<Failure>();
  if (!data?.ownSecondFactors.passkeys.length) return null;
  return (
    <>
      <FailureAlert failure={failure} />
      <PasskeyButton
        label={t('secondStep.usePasskey')}
        onAnswer={async (passkey) => {
          const result = await confirm({ passkey });
          if (result.ok) onConfirmed();
          return result;
        }}
        onFailure={setFailure}
      />
    </>
  );
}
