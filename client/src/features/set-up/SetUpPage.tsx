import { Alert, Button } from '@mantine/core';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { differingOrigins, toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Entrance } from '../../session/Entrance.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { SetUpForm } from './SetUpForm.js';

const stateDocument = graphql(`
  query SetUpPage_state {
    setupRequired
  }
`);

/** Creates the first administrator from the link that the server printed. */
export function SetUpPage({ token, go }: { token: string; go: (address: string) => void }) {
  const t = useTranslate();
  const [{ data, error }] = useQuery({ query: stateDocument, requestPolicy: 'network-only' });

  // The token works once and is a credential: it does not stay in the address bar or in the history.
  useEffect(() => window.history.replaceState(null, '', '/set-up'), []);

  const failure = error && toFailure(error);
  if (failure && differingOrigins(failure)) {
    return (
      <Entrance title={t('setUp.title')}>
        <FailureAlert failure={failure} />
      </Entrance>
    );
  }
  if (data && !data.setupRequired) {
    return (
      <Entrance title={t('setUp.doneTitle')}>
        <p>{t('setUp.done')}</p>
        <Button component="a" href="/sign-in">
          {t('setUp.toSignIn')}
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('setUp.title')}>
      {token === '' ? (
        <Alert role="alert" color="orange" variant="light" title={t('setUp.tokenMissing')}>
          {t('setUp.needed')} {t('setUp.linkLostHelp')}
        </Alert>
      ) : (
        <SetUpForm token={token} onDone={() => go('/')} />
      )}
    </Entrance>
  );
}
