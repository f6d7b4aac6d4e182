import { ConnectionBadge, connectionState, DailyFacts } from '../../../entities/connection/ConnectionBadge.js';
import type { ProvisioningPage_ProvisioningQuery } from '../../../gql/graphql.js';
import { formatNumber } from '../../../lib/words/format.js';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import { ExactTime } from '../../../ui/text/ExactTime.js';
import { Fact } from '../../../ui/text/Fact.js';

type Provisioning = ProvisioningPage_ProvisioningQuery['provisioning'];

/** The explanations of states whose label does not suffice. */
const helps = {
  WAITING: 'connection.waitingHelp',
  CONNECTED: undefined,
  FAILING: 'connection.failingHelp',
  NO_TOKEN: 'connection.noTokenHelp',
} as const;

/** Shows the state of the connection, the last request, and how many users and groups were provisioned. */
export function ConnectionCard({ provisioning, name }: { provisioning: Provisioning; name: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const { lastRequest, userCount, groupCount, health } = provisioning;
  const help = helps[connectionState(provisioning)];
  // The last request with a known token succeeded, so those that fail carry an unknown one.
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
