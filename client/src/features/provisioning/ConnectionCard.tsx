import type { ProvisioningPage_ProvisioningQuery } from '../../gql/graphql.js';
import { formatNumber } from '../../lib/format.js';
import { useLocale, useTranslate } from '../../lib/use-translate.js';
import { ExactTime } from '../../ui/ExactTime.js';
import { Fact } from '../../ui/Fact.js';
import { StatusBadge } from '../../ui/StatusBadge.js';

type Provisioning = ProvisioningPage_ProvisioningQuery['provisioning'];

const tones = { waiting: 'waiting', connected: 'good', failing: 'bad' } as const;

/** Whether the identity provider is heard, what it last asked, and how much has come from it. */
export function ConnectionCard({ provisioning, name }: { provisioning: Provisioning; name: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const { lastRequest, userCount, groupCount } = provisioning;
  const health = healthOf(lastRequest?.status);
  return (
    <section className="panel" aria-labelledby="connection">
      <div className="panel-heading">
        <h2 id="connection">{t('connection.title')}</h2>
        <StatusBadge tone={tones[health]} label={t(`connection.${health}`)} />
      </div>
      {health !== 'connected' && <p>{t(`connection.${health}Help`, { provider: name })}</p>}
      <dl className="facts">
        <Fact label={t('connection.lastRequest', { provider: name })}>
          {lastRequest ? (
            <>
              <ExactTime at={lastRequest.at} />
              <code>{`${lastRequest.method} ${lastRequest.path} → ${lastRequest.status}`}</code>
            </>
          ) : (
            t('connection.never')
          )}
        </Fact>
        {lastRequest?.tokenName && <Fact label={t('connection.withToken')}>{lastRequest.tokenName}</Fact>}
        {lastRequest && (
          <Fact label={t('connection.logEntry')}>
            <code>{lastRequest.shortId}</code>
          </Fact>
        )}
        <Fact label={t('users.title')}>{formatNumber(locale, userCount)}</Fact>
        <Fact label={t('groups.title')}>{formatNumber(locale, groupCount)}</Fact>
      </dl>
    </section>
  );
}

/** 404 is part of the normal course: Okta looks for a user before it creates one (RFC 7644 §3.4.1). */
function healthOf(status: number | undefined): keyof typeof tones {
  if (status === undefined) return 'waiting';
  return status < 400 || status === 404 ? 'connected' : 'failing';
}
