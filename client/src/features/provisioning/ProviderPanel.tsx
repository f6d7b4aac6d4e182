import { Button } from '@mantine/core';
import { IconBook, IconKey, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { IdentityProviderKind } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/use-live-query.js';
import { useLocale, useTranslate } from '../../lib/use-translate.js';
import { CopyField } from '../../ui/CopyField.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { LoadingRows } from '../../ui/LoadingRows.js';
import { ConnectionCard } from './ConnectionCard.js';
import { ReachabilityWarning } from './ReachabilityWarning.js';
import { TokenTable } from './TokenTable.js';

const GenerateTokenDialog = lazy(async () => ({
  default: (await import('./GenerateTokenDialog.js')).GenerateTokenDialog,
}));

const provisioningDocument = graphql(`
  query ProvisioningPage_provisioning($provider: IdentityProviderKind!) {
    provisioning(provider: $provider) {
      provider
      targetUrl
      tokenLimit
      userCount
      groupCount
      lastRequest {
        id
        shortId
        at
        method
        path
        status
        tokenName
      }
      tokens {
        id
        name
        hint
        status
        expired
        createdAt
        createdBy
        expiresAt
        lastUsedAt
        lastUsedFrom
      }
    }
  }
`);

/** The connection to one identity provider: its health, its tokens, its address. */
export function ProviderPanel({ provider, name }: { provider: IdentityProviderKind; name: string }) {
  const t = useTranslate();
  const [generating, setGenerating] = useState(false);
  const query = { query: provisioningDocument, variables: { provider } };
  const { data, failure, refreshing, retry } = useLiveQuery(query, ['SCIM_TOKEN', 'PROVISIONING']);

  if (failure && !data) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data) return <LoadingRows />;

  const { tokens, tokenLimit, targetUrl } = data.provisioning;
  const full = tokens.length >= tokenLimit;
  const generate = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      disabled={full}
      aria-describedby={full ? 'token-limit' : undefined}
      onClick={() => setGenerating(true)}
    >
      {tokens.length === 0 ? t('provisioning.generate') : t('provisioning.generateToken')}
    </Button>
  );

  return (
    <>
      {tokens.length > 0 && <ConnectionCard provisioning={data.provisioning} name={name} />}
      {tokens.length === 0 ? (
        <EmptyState
          icon={IconKey}
          title={t('provisioning.emptyTitle', { provider: name })}
          actions={
            <>
              {generate}
              <GuideLink />
            </>
          }
        >
          <p>{t('provisioning.empty', { provider: name })}</p>
        </EmptyState>
      ) : (
        <section className="panel" aria-labelledby="token-status">
          <div className="panel-heading">
            <h2 id="token-status">{t('token.tableTitle')}</h2>
            <div className="actions">
              <GuideLink />
              {generate}
            </div>
          </div>
          {full && (
            <p className="note" id="token-limit">
              {t('provisioning.limit', { limit: tokenLimit })}
            </p>
          )}
          <TokenTable tokens={tokens} providerName={name} refreshing={refreshing} />
          <CopyField label={t('token.targetUrl')} value={targetUrl} />
          <ReachabilityWarning address={targetUrl} />
        </section>
      )}
      <Suspense>
        {generating && (
          <GenerateTokenDialog
            provider={provider}
            name={name}
            taken={tokens.map((token) => token.name)}
            onClose={() => setGenerating(false)}
          />
        )}
      </Suspense>
    </>
  );
}

function GuideLink() {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Button
      component="a"
      href={`/docs/okta-setup.${locale}`}
      variant="default"
      leftSection={<IconBook size={16} aria-hidden />}
    >
      {t('provisioning.guide')}
    </Button>
  );
}
