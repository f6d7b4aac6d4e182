import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProvisioningPage_ProvisioningQuery } from '../../../gql/graphql.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { CopyField } from '../../../ui/text/CopyField.js';
import { GuideLink } from '../GuideLink.js';
import { ReachabilityWarning } from '../ReachabilityWarning.js';
import { SettingsLink } from '../SettingsLink.js';
import { TokenTable } from './TokenTable.js';

interface TokenSectionProps {
  provisioning: ProvisioningPage_ProvisioningQuery['provisioning'];
  providerName: string;
  refreshing: boolean;
  /** The button Generate; the element `token-limit` explains why it is disabled. */
  generate: ReactNode;
}

/** "Token status": the tokens, why no more can be generated, and the address that Okta calls. */
export function TokenSection({ provisioning, providerName, refreshing, generate }: TokenSectionProps) {
  const t = useTranslate();
  const { tokens, tokenLimit, targetUrl } = provisioning;
  return (
    <section className="panel" aria-labelledby="token-status">
      <div className="panel-heading">
        <h2 id="token-status">{t('token.tableTitle')}</h2>
        <div className="actions">
          <GuideLink />
          <SettingsLink />
          {generate}
        </div>
      </div>
      {tokens.length >= tokenLimit && (
        <p className="note" id="token-limit">
          {t('provisioning.limit', { limit: tokenLimit })}
        </p>
      )}
      <TokenTable tokens={tokens} providerName={providerName} refreshing={refreshing} />
      <p>
        <Link to="/admin/system/audit-trail?targetKind=SCIM_TOKEN">{t('token.allChanges')}</Link>
      </p>
      <CopyField label={t('token.targetUrl')} value={targetUrl} />
      <ReachabilityWarning address={targetUrl} />
    </section>
  );
}
