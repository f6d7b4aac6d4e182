import { Alert, Divider, Spoiler } from '@mantine/core';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { safeReturnTo } from '../../lib/address/return-to.js';
import { differingOrigins, type Failure, toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Entrance } from '../../session/Entrance.js';
import { SignInForm } from '../../session/SignInForm.js';
import { SingleSignOnButton } from '../../session/SingleSignOnButton.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';

const stateDocument = graphql(`
  query SignInPage_state {
    setupRequired
    singleSignOn {
      name
      only
    }
    viewer {
      id
      kind
    }
  }
`);

/** Returns why single sign-on led back here, as the address says. */
function problemIn(search: string): Failure | undefined {
  const cause = new URLSearchParams(search).get('problem');
  return cause?.startsWith('sign-on.') ? { code: 'UNAUTHENTICATED', message: '', cause } : undefined;
}

interface SignInPageProps {
  /** The query of the address; it may name the page to return to. */
  search: string;
  origin: string;
  go: (address: string) => void;
}

/** The sign-in page; afterwards it opens the page that was wanted. */
export function SignInPage({ search, origin, go }: SignInPageProps) {
  const t = useTranslate();
  const [{ data, error }] = useQuery({ query: stateDocument, requestPolicy: 'network-only' });
  const wanted = safeReturnTo(new URLSearchParams(search).get('returnTo'), origin);
  const signedIn = Boolean(data?.viewer);
  const next = data?.viewer?.kind === 'MEMBER' ? '/me' : wanted;

  useEffect(() => {
    if (signedIn) go(next);
  }, [signedIn, go, next]);

  if (signedIn) return null;
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
  const failure = error && toFailure(error);
  const provider = data?.singleSignOn;
  const form = <SignInForm onSignedIn={({ kind }) => go(kind === 'MEMBER' ? '/me' : wanted)} />;
  if (failure && differingOrigins(failure)) {
    // The server accepts nothing from this address, so a password would be refused, too.
    return (
      <Entrance title={t('signIn.title')}>
        <FailureAlert failure={failure} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t('signIn.title')}>
      <FailureAlert failure={failure ?? problemIn(search)} />
      {provider && <SingleSignOnButton name={provider.name} returnTo={wanted} />}
      {provider?.only ? (
        <Spoiler maxHeight={0} showLabel={t('signIn.ownerPassword')} hideLabel={t('signIn.hidePassword')}>
          {form}
        </Spoiler>
      ) : (
        <>
          {provider && <Divider label={t('signIn.or')} />}
          {form}
          <p>
            <a href="/password/forgot">{t('signIn.forgot')}</a>
          </p>
        </>
      )}
    </Entrance>
  );
}
