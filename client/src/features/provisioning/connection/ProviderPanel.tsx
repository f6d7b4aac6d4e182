import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { TokenExpiryNotice } from '../../../entities/token/TokenExpiryNotice.js';
import type { IdentityProviderKind } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { useLiveQuery } from '../../../lib/live/use-live-query.js';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';
import { GuideLink } from '../GuideLink.js';
import { SettingsLink } from '../SettingsLink.js';
import { RotationGuide } from '../tokens/RotationGuide.js';
import { TokenSection } from '../tokens/TokenSection.js';
import { ConnectionCard } from './ConnectionCard.js';

const GenerateTokenDialog = lazy(async () => ({
  default: (await import('../tokens/GenerateTokenDialog.js')).GenerateTokenDialog,
}));

const provisioningDocument = graphql(`
  query ProvisioningPage_provisioning($provider: IdentityProviderKind!) {
    provisioning(provider: $provider) {
      provider
      targetUrl
      tokenLimit
      userCount
      groupCount
      health {
        state
        requests
        errors
        unresolved
      }
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
        allowedAddresses
        createdAt
        createdBy
        validFrom
        expiresAt
        expiryWarning
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
  const mayWrite = useMay('PROVISIONING_WRITE');
  const query = { query: provisioningDocument, variables: { provider } };
  const { data, failure, outdated, refreshing, retry } = useLiveQuery(query, ['SCIM_TOKEN', 'PROVISIONING']);

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data) return <LoadingRows />;

  const { tokens, tokenLimit } = data.provisioning;
  const full = tokens.length >= tokenLimit;
  const generate = mayWrite && (
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
      <FailureAlert failure={outdated} />
      <TokenExpiryNotice tokens={tokens} />
      {tokens.length > 0 && <ConnectionCard provisioning={data.provisioning} name={name} />}
      {tokens.length === 0 ? (
        <NoTokens name={name} generate={generate} />
      ) : (
        <>
          <TokenSection
            provisioning={data.provisioning}
            providerName={name}
            refreshing={refreshing}
            generate={generate}
          />
          {mayWrite && <RotationGuide tokens={tokens} onGenerate={() => setGenerating(true)} />}
        </>
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

function NoTokens({ name, generate }: { name: string; generate: ReactNode }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={IconKey}
      title={t('provisioning.emptyTitle', { provider: name })}
      actions={
        <>
          {generate}
          <GuideLink />
          <SettingsLink />
        </>
      }
    >
      <p>{t('provisioning.empty', { provider: name })}</p>
    </EmptyState>
  );
}
