import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import type { IdentityProviderKind } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { provisioningPath } from '../../../lib/address/provisioning-paths.js';
import { useAddress } from '../../../lib/address/use-address.js';
import { toFailure } from '../../../lib/words/failure.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { PageHeading } from '../../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';
import { ProviderPanel } from './ProviderPanel.js';

const providersDocument = graphql(`
  query ProvisioningPage_identityProviders {
    identityProviders {
      kind
      name
      connected
    }
  }
`);

/** Admin > Identity > User provisioning: choose the identity provider, then connect it and watch it. */
export function ProvisioningPage() {
  return <Provisioning />;
}

/** Admin > Identity > Okta user provisioning: the same page, with Okta chosen by the menu. */
export function OktaProvisioningPage() {
  return <Provisioning of="OKTA" />;
}

function Provisioning({ of }: { of?: IdentityProviderKind }) {
  const t = useTranslate();
  const [address, setAddress] = useAddress();
  const [{ data, error, fetching }, execute] = useQuery({ query: providersDocument });
  const providers = data?.identityProviders ?? [];
  const named = providers.find(({ kind }) => kind === of || kind.toLowerCase() === address.get('provider'));
  const chosen = named ?? providers.find(({ connected }) => connected);
  const choose = (kind: string) => setAddress(kind === '' ? {} : { provider: kind.toLowerCase() });
  const trail = [{ label: t('nav.admin') }, { label: t('nav.identity') }];

  return (
    <>
      <PageHeading
        key={chosen?.kind ?? 'none'}
        title={chosen ? t(`provisioning.title.${chosen.kind}`) : t('provisioning.menu')}
        trail={chosen ? [...trail, { label: t('provisioning.menu'), to: provisioningPath }] : trail}
      />
      {error && !fetching && (
        <ErrorState failure={toFailure(error)} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      )}
      {!data && !error && <LoadingRows />}
      {data && (
        <>
          <NativeSelect
            className="provider-select"
            label={t('provisioning.choose')}
            description={chosen ? undefined : t('provisioning.chooseHelp')}
            value={chosen?.kind ?? ''}
            data={[
              { value: '', label: t('provisioning.choosePlaceholder'), disabled: chosen !== undefined },
              ...providers.map(({ kind, name }) => ({ value: kind, label: name })),
            ]}
            onChange={(event) => choose(event.currentTarget.value as IdentityProviderKind | '')}
          />
          {chosen && <ProviderPanel provider={chosen.kind} name={chosen.name} />}
        </>
      )}
    </>
  );
}
