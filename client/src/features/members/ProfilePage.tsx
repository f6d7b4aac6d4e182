import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { UserProfile } from '../../entities/user/UserProfile.js';
import { graphql } from '../../gql/index.js';
import { signInPath } from '../../lib/address/return-to.js';
import { useProviderSignOut } from '../../lib/session/use-provider-sign-out.js';
import { useAction } from '../../lib/use-action.js';
import { type Failure, toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Entrance } from '../../session/Entrance.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';

const profileDocument = graphql(`
  query ProfilePage_me {
    me {
      id
      userName
      displayName
      attributes
      memberships {
        groupId
        displayName
      }
    }
  }
`);

const signOutDocument = graphql(`
  mutation ProfilePage_signOut {
    signOut
  }
`);

/** The page that members see after sign-in: their own entry in the directory. */
export function ProfilePage({ go }: { go: (address: string) => void }) {
  const t = useTranslate();
  const signOut = useAction(signOutDocument);
  const askWhereTo = useProviderSignOut();
  const [failure, setFailure] = useState<Failure>();
  const [{ data, error }] = useQuery({ query: profileDocument, requestPolicy: 'network-only' });
  const failed = error ? toFailure(error) : failure;
  const signedOut = failed?.code === 'UNAUTHENTICATED';

  useEffect(() => {
    if (signedOut) go(signInPath('/me'));
  }, [signedOut, go]);

  const leave = async () => {
    const provider = await askWhereTo();
    const result = await signOut({});
    if (result.ok) go(provider ?? '/sign-in');
    else setFailure(result.failure);
  };

  if (signedOut || (!data && !failed)) return null;
  const { me } = data ?? {};
  return (
    <Entrance title={me ? me.displayName || me.userName : t('profile.title')} wide>
      <FailureAlert failure={failed} />
      {data && !me && (
        <>
          <p>{t('profile.notYours')}</p>
          <Button component="a" href="/">
            {t('profile.toPortal')}
          </Button>
        </>
      )}
      {me && (
        <>
          <p>{t('profile.intro')}</p>
          <section>
            <h2>{t('profile.groups')}</h2>
            {me.memberships.length === 0 ? (
              <p>{t('profile.noGroups')}</p>
            ) : (
              <ul>
                {me.memberships.map(({ groupId, displayName }) => (
                  <li key={groupId}>{displayName}</li>
                ))}
              </ul>
            )}
          </section>
          <UserProfile attributes={me.attributes} />
          <div className="actions">
            <Button variant="default" leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
              {t('account.signOut')}
            </Button>
          </div>
        </>
      )}
    </Entrance>
  );
}
