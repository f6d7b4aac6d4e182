import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ApiDocuments } from '../../ui/ApiDocuments.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { ApiKeysTable } from './ApiKeysTable.js';

const CreateKeyDialog = lazy(async () => ({ default: (await import('./CreateKeyDialog.js')).CreateKeyDialog }));

const keysDocument = graphql(`
  query ApiKeysPage_keys {
    apiKeys {
      id
      name
      hint
      scopes
      allowedAddresses
      createdAt
      createdBy
      expiresAt
      expired
      unused
      lastUsedAt
      lastUsedFrom
      requestsLast7Days
    }
  }
`);

/** Admin > System > API keys: what programs use instead of a password. */
export function ApiKeysPage() {
  const t = useTranslate();
  const [creating, setCreating] = useState(false);
  const { data, failure, outdated, refreshing, retry } = useLiveQuery({ query: keysDocument }, ['API_KEY']);
  const create = useMay('API_KEYS_MANAGE') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('apiKeys.create')}
    </Button>
  );
  const isEmpty = data?.apiKeys.length === 0;
  return (
    <>
      <PageHeading
        title={t('apiKeys.title')}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]}
        actions={data && !isEmpty && create}
      >
        <p>{t('apiKeys.intro')}</p>
        <ApiDocuments />
      </PageHeading>
      <FailureAlert failure={outdated} />
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!data && !failure && <LoadingRows />}
      {isEmpty && (
        <EmptyState icon={IconKey} title={t('apiKeys.emptyTitle')} actions={create}>
          <p>{t('apiKeys.empty')}</p>
        </EmptyState>
      )}
      {data && !isEmpty && <ApiKeysTable keys={data.apiKeys} refreshing={refreshing} />}
      <Suspense>{creating && <CreateKeyDialog onClose={() => setCreating(false)} />}</Suspense>
    </>
  );
}
