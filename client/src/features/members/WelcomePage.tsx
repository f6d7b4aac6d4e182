import { Alert, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WelcomePage_OpenMutation } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Entrance } from '../../session/Entrance.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { ChoosePasswordForm } from './ChoosePasswordForm.js';

const openDocument = graphql(`
  mutation WelcomePage_open($token: String!) {
    openInvitation(token: $token) {
      state
      userName
      displayName
    }
  }
`);

interface WelcomePageProps {
  /** The secret of the link. */
  token: string;
  go: (address: string) => void;
}

/** Opens the link of an invitation: asks for a password, or says why the link does not work. */
export function WelcomePage({ token, go }: WelcomePageProps) {
  const t = useTranslate();
  const open = useAction(openDocument);
  const [invitation, setInvitation] = useState<WelcomePage_OpenMutation['openInvitation']>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    // The link opens an account, so it must not stay in the address bar or in the history.
    window.history.replaceState(null, '', '/welcome');
    void open({ token }).then((result) =>
      result.ok ? setInvitation(result.data.openInvitation) : setFailure(result.failure),
    );
  }, [open, token]);

  if (failure) {
    return (
      <Entrance title={t('welcome.title')}>
        <FailureAlert failure={failure} />
      </Entrance>
    );
  }
  if (!invitation) return null;
  const { state, userName, displayName } = invitation;
  if (state !== 'VALID') {
    return (
      <Entrance title={t(`welcome.${state}Title`)}>
        <Alert color="orange" variant="light">
          {t(`welcome.${state}`)}
        </Alert>
        {state === 'USED' && (
          <Button component="a" href="/sign-in">
            {t('setUp.toSignIn')}
          </Button>
        )}
      </Entrance>
    );
  }
  return (
    <Entrance title={t('welcome.title')}>
      <p>{t('welcome.intro', { name: displayName || userName, userName })}</p>
      <ChoosePasswordForm token={token} userName={userName ?? ''} onDone={() => go('/me')} />
    </Entrance>
  );
}
