import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { useTranslate } from '../../lib/use-translate.js';
import { Entrance } from '../../ui/Entrance.js';
import { SetUpForm } from './SetUpForm.js';

const stateDocument = graphql(`
  query SetUpPage_state {
    setupRequired
  }
`);

/** Creates the first administrator from the link that the server printed. */
export function SetUpPage() {
  const t = useTranslate();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [token] = useState(hash.slice(1));
  const [{ data }] = useQuery({ query: stateDocument, requestPolicy: 'network-only' });

  // The token works once and is a credential: it does not stay in the address bar or in the history.
  useEffect(() => {
    if (hash) void navigate('/set-up', { replace: true });
  }, [hash, navigate]);

  if (data && !data.setupRequired) {
    return (
      <Entrance title={t('setUp.doneTitle')}>
        <p>{t('setUp.done')}</p>
        <Link to="/sign-in">{t('setUp.toSignIn')}</Link>
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
        <SetUpForm token={token} />
      )}
    </Entrance>
  );
}
