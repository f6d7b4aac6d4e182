import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { AdministratorsTable } from './AdministratorsTable.js';

const InviteDialog = lazy(async () => ({ default: (await import('./InviteDialog.js')).InviteDialog }));

const administratorsDocument = graphql(`
  query AdministratorsPage_administrators {
    viewer {
      id
    }
    administrators {
      id
      name
      email
      role
      state
      singleSignOn
      authenticatorApp
      passkeys
      lastSignInAt
      invitationExpiresAt
    }
  }
`);

/** Admin > System > Administrators: who may sign in to the portal, and with which role. */
export function AdministratorsPage() {
  const t = useTranslate();
  const [inviting, setInviting] = useState(false);
  const mayWrite = useMay('ADMINISTRATORS_WRITE');
  const query = useLiveQuery({ query: administratorsDocument }, ['ADMINISTRATOR']);
  const { data, failure, outdated, refreshing, retry } = query;
  return (
    <>
      <PageHeading
        title={t('administrators.title')}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]}
        actions={
          mayWrite && (
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
              {t('administrators.invite')}
            </Button>
          )
        }
      >
        <p>{t('administrators.intro')}</p>
        <p>
          <a href="/docs/administrators">{t('administrators.guide')}</a>
        </p>
      </PageHeading>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {!data && !failure && <LoadingRows />}
      {data && (
        <AdministratorsTable
          administrators={data.administrators}
          ownId={data.viewer?.id}
          mayWrite={mayWrite}
          refreshing={refreshing}
        />
      )}
      <Suspense>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
    </>
  );
}
