import type { ProvisioningPage_ProvisioningQuery } from '../../gql/graphql.js';
import { formatNumber } from '../../lib/format.js';
import { useLocale, useTranslate } from '../../lib/use-translate.js';
import { ExactTime } from '../../ui/ExactTime.js';
import { Fact } from '../../ui/Fact.js';
import { StatusBadge } from '../../ui/StatusBadge.js';

type Provisioning = ProvisioningPage_ProvisioningQuery['provisioning'];

const states = {
  WAITING: { tone: 'waiting', label: 'connection.waiting', help: 'connection.waitingHelp' },
  CONNECTED: { tone: 'good', label: 'connection.connected', help: undefined },
  FAILING: { tone: 'bad', label: 'connection.failing', help: 'connection.failingHelp' },
} as const;

/** The server counts so far; beyond, "over 10,000" says enough. */
const counted = 10_000;

/** Whether the identity provider is heard, what it last asked, and how much has come from it. */
export function ConnectionCard({ provisioning, name }: { provisioning: Provisioning; name: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const { lastRequest, userCount, groupCount, health } = provisioning;
  const { tone, label, help } = states[health.state];
  // The last request went well, so what fails came with a token that is not known.
  const stranger = health.state === 'FAILING' && (!lastRequest || lastRequest.status < 400);
  const count = (value: number) =>
    value > counted ? t('connection.moreThan', { count: formatNumber(locale, counted) }) : formatNumber(locale, value);
  return (
    <section className="panel" aria-labelledby="connection">
      <div className="panel-heading">
        <h2 id="connection">{t('connection.title')}</h2>
        <StatusBadge tone={tone} label={t(label)} />
      </div>
      {help && <p>{t(stranger ? 'connection.strangerHelp' : help, { provider: name })}</p>}
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
        <Fact label={t('connection.requests')}>{count(health.requests)}</Fact>
        <Fact label={t('connection.errors')}>{count(health.errors)}</Fact>
        <Fact label={t('users.title')}>{formatNumber(locale, userCount)}</Fact>
        <Fact label={t('groups.title')}>{formatNumber(locale, groupCount)}</Fact>
      </dl>
    </section>
  );
}
