import { Button } from '@mantine/core';
import { IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.js';
import { useMay } from '../../lib/session/permissions.js';
import { toFailure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { KeyDetails } from './KeyDetails.js';
import { useOnceKey } from './OnceKey.js';
import { apiKeysPath } from './paths.js';

const RotateKeyDialog = lazy(async () => ({ default: (await import('./RotateKeyDialog.js')).RotateKeyDialog }));

const namesDocument = graphql(`
  query ApiKeyPage_keys {
    apiKeys {
      id
      name
      expired
    }
  }
`);

/** A key right after it was created; later, that it cannot be shown any more. */
export function ApiKeyPage() {
  const { keyId = '' } = useParams();
  const { current } = useOnceKey();
  return current?.keyId === keyId ? (
    <KeyDetails key={current.secret} once={current} />
  ) : (
    <KeyNoLongerVisible keyId={keyId} />
  );
}

function KeyNoLongerVisible({ keyId }: { keyId: string }) {
  const t = useTranslate();
  const { leave } = useOnceKey();
  const mayRotate = useMay('API_KEYS_MANAGE');
  const [rotating, setRotating] = useState(false);
  const [{ data, error }] = useQuery({ query: namesDocument });
  const apiKey = data?.apiKeys.find(({ id }) => id === keyId);
  return (
    <>
      <PageHeading
        title={t('apiKeys.goneTitle')}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }, { label: t('apiKeys.title'), to: apiKeysPath }]}
      />
      <FailureAlert failure={error && toFailure(error)} />
      <EmptyState
        icon={IconEyeOff}
        title={apiKey ? t('apiKeys.gone', { name: apiKey.name }) : t('apiKeys.goneUnknown')}
        actions={
          <>
            {mayRotate && apiKey && !apiKey.expired && (
              <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setRotating(true)}>
                {t('apiKeys.action.rotate')}
              </Button>
            )}
            <Button variant="default" onClick={leave}>
              {t('apiKeys.back')}
            </Button>
          </>
        }
      >
        <p>{t('apiKeys.goneHelp')}</p>
      </EmptyState>
      <Suspense>
        {rotating && apiKey && <RotateKeyDialog apiKey={apiKey} onClose={() => setRotating(false)} />}
      </Suspense>
    </>
  );
}
