import { Link } from 'react-router';
import { ConnectionBadge, DailyFacts } from '../../entities/connection/ConnectionBadge.js';
import type { OverviewPage_OverviewQuery } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Fact } from '../../ui/text/Fact.js';
import { Time } from '../../ui/text/Time.js';
import { paths } from './paths.js';

/** Shows the state of the connection, Okta's last request, and the figures of the last day. */
export function HealthPanel({
  provisioning,
}: {
  provisioning: NonNullable<OverviewPage_OverviewQuery['provisioning']>;
}) {
  const t = useTranslate();
  const { lastRequest, health } = provisioning;
  return (
    <section className="panel" aria-labelledby="health">
      <div className="panel-heading">
        <h2 id="health">{t('connection.title')}</h2>
        <ConnectionBadge connection={provisioning} />
      </div>
      <dl className="facts">
        <Fact label={t('overview.lastRequest')}>
          {lastRequest ? (
            <>
              <Time at={lastRequest.at} />
              <Link to={`${paths.log}/${lastRequest.shortId}`}>
                <code>{`${lastRequest.method} ${lastRequest.path} → ${lastRequest.status}`}</code>
              </Link>
            </>
          ) : (
            t('connection.never')
          )}
        </Fact>
        <DailyFacts health={health} />
      </dl>
    </section>
  );
}
