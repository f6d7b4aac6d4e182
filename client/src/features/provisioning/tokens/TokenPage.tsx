import { Button } from '@mantine/core';
import { IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../../gql/index.js';
import { provisioningPath } from '../../../lib/address/provisioning-paths.js';
import { useMay } from '../../../lib/session/permissions.js';
import { toFailure } from '../../../lib/words/failure.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../../ui/feedback/PageHeading.js';
import { useOnceSecret } from '../OnceSecret.js';
import { TokenDetails } from './TokenDetails.js';

const RenewTokenDialog = lazy(async () => ({ default: (await import('./RenewTokenDialog.js')).RenewTokenDialog }));

const tokensDocument = graphql(`
  query TokenPage_tokens {
    provisioning {
      tokens {
        id
        name
        status
        expired
      }
    }
  }
`);

/** A token right after it was generated or renewed; later, that it cannot be shown any more. */
export function TokenPage() {
  const { tokenId = '' } = useParams();
  const { current } = useOnceSecret();
  return current?.tokenId === tokenId ? (
    <TokenDetails key={current.secret} once={current} />
  ) : (
    <TokenNoLongerVisible tokenId={tokenId} />
  );
}

function TokenNoLongerVisible({ tokenId }: { tokenId: string }) {
  const t = useTranslate();
  const { leave } = useOnceSecret();
  const mayRenew = useMay('PROVISIONING_WRITE');
  const [renewing, setRenewing] = useState(false);
  const [{ data, error }] = useQuery({ query: tokensDocument });
  const token = data?.provisioning.tokens.find(({ id }) => id === tokenId);
  return (
    <>
      <PageHeading
        title={t('once.goneTitle')}
        trail={[
          { label: t('nav.admin') },
          { label: t('nav.identity') },
          { label: t('provisioning.menu'), to: provisioningPath },
        ]}
      />
      <FailureAlert failure={error && toFailure(error)} />
      <EmptyState
        icon={IconEyeOff}
        title={token ? t('once.gone', { name: token.name }) : t('once.goneUnknown')}
        actions={
          <>
            {mayRenew && token && (
              <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setRenewing(true)}>
                {t('token.action.renew')}
              </Button>
            )}
            <Button variant="default" onClick={leave}>
              {t('once.back')}
            </Button>
          </>
        }
      >
        <p>{t('once.goneHelp')}</p>
      </EmptyState>
      <Suspense>{renewing && token && <RenewTokenDialog token={token} onClose={() => setRenewing(false)} />}</Suspense>
    </>
  );
}
