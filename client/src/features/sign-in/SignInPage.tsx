import { Alert } from '@mantine/core';
import { Navigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { toFailure } from '../../lib/failure.js';
import { safeReturnTo } from '../../lib/return-to.js';
import { useTranslate } from '../../lib/use-translate.js';
import { Entrance } from '../../ui/Entrance.js';
import { FailureAlert } from '../../ui/FailureAlert.js';
import { SignInForm } from './SignInForm.js';

const stateDocument = graphql(`
  query SignInPage_state {
    setupRequired
    viewer {
      id
    }
  }
`);

/** The door: sign in, and go on to the page that was wanted. */
export function SignInPage() {
  const t = useTranslate();
  const [search] = useSearchParams();
  const [{ data, error }] = useQuery({ query: stateDocument, requestPolicy: 'network-only' });
  const wanted = safeReturnTo(search.get('returnTo'), window.location.origin);
  if (data?.viewer) return <Navigate to={wanted} replace />;
  if (data?.setupRequired) {
    return (
      <Entrance title={t('setUp.neededTitle')}>
        <p>{t('setUp.needed')}</p>
        <Alert variant="light" title={t('setUp.linkLost')}>
          {t('setUp.linkLostHelp')}
        </Alert>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('signIn.title')}>
      {error && <FailureAlert failure={toFailure(error)} />}
      <SignInForm wanted={wanted} />
    </Entrance>
  );
}
