import { Divider } from '@mantine/core';
import type { PasskeySignIn_SignInMutation } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';
import { canUsePasskeys } from '../lib/passkeys.js';
import { useSignInAction } from '../lib/use-sign-in-action.js';
import type { Failure } from '../lib/words/failure.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { PasskeyButton } from './PasskeyButton.js';

const signInDocument = graphql(`
  mutation PasskeySignIn_signIn($passkey: JSON!) {
    signInWithPasskey(passkey: $passkey) {
      id
      kind
    }
  }
`);

interface PasskeySignInProps {
  onSignedIn: (viewer: PasskeySignIn_SignInMutation['signInWithPasskey']) => void;
  onFailure: (failure: Failure | undefined) => void;
}

/** Signs in by a passkey alone; absent where this page can have none. */
export function PasskeySignIn({ onSignedIn, onFailure }: PasskeySignInProps) {
  const t = useTranslate();
  const signIn = useSignInAction(signInDocument);
  if (!canUsePasskeys()) return null;
  return (
    <>
      <Divider label={t('signIn.orElse')} />
      <PasskeyButton
        label={t('signIn.passkey')}
        onAnswer={async (passkey) => {
          const result = await signIn({ passkey });
          if (result.ok) onSignedIn(result.data.signInWithPasskey);
          return result;
        }}
        onFailure={onFailure}
      />
    </>
  );
}
