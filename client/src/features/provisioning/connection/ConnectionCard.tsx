import { ConnectionBadge, connectionState, DailyFacts } from '../../../entities/connection/ConnectionBadge.js';
import type { ProvisioningPage_ProvisioningQuery } from '../../../gql/graphql.js';
import { formatNumber } from '../../../lib/words/format.js';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import { ExactTime } from '../../../ui/text/ExactTime.js';
import { Fact } from '../../../ui/text/Fact.js';

type Provisioning = ProvisioningPage_ProvisioningQuery['provisioning'];

/** What a state means, where its word does not say it all. */
const helps = {
  WAITING: 'connection.waitingHelp',
  CONNECTED: undefined,
  FAILING: 'connection.failingHelp',
  NO_TOKEN: 'connection.noTokenHelp',
} as const;

/** Whether the identity provider is heard, what it last asked, and how much has come from it. */
export function ConnectionCard({ provisioning, name }: { provisioning: Provisioning; name: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const { lastRequest, userCount, groupCount, health } = provisioning;
  const help = helps[connectionState(provisioning)];
  // The last request went well, so what fails came with a token that is not known.
  const stranger = health.state === 'FAILING' && (!lastRequest || lastRequest.status < 400);
  return (
    <section className="panel" aria-labelledby="connection">
      <div className="panel-heading">
        <h2 id="connection">{t('connection.title')}</h2>
        <ConnectionBadge connection={provisioning} />
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
        <DailyFacts health={health} />
        <Fact label={t('users.title')}>{formatNumber(locale, userCount)}</Fact>
        <Fact label={t('groups.title')}>{formatNumber(locale, groupCount)}</Fact>
      </dl>
    </section>
  );
}
