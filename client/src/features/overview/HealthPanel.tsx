import { Link } from 'react-router';
import type { OverviewPage_OverviewQuery } from '../../gql/graphql.js';
import { formatNumber } from '../../lib/format.js';
import { useLocale, useTranslate } from '../../lib/use-translate.js';
import { Fact } from '../../ui/Fact.js';
import { StatusBadge } from '../../ui/StatusBadge.js';
import { Time } from '../../ui/Time.js';
import { paths } from './paths.js';

const states = {
  WAITING: { tone: 'waiting', label: 'connection.waiting' },
  CONNECTED: { tone: 'good', label: 'connection.connected' },
  FAILING: { tone: 'bad', label: 'connection.failing' },
} as const;

/** The server counts so far; beyond, "over 10,000" says enough. */
const counted = 10_000;

/** Whether Okta is heard, what it last asked, and how the last day went. */
export function HealthPanel({ provisioning }: { provisioning: OverviewPage_OverviewQuery['provisioning'] }) {
  const t = useTranslate();
  const locale = useLocale();
  const { lastRequest, health } = provisioning;
  const { tone, label } = states[health.state];
  const count = (value: number) =>
    value > counted ? t('connection.moreThan', { count: formatNumber(locale, counted) }) : formatNumber(locale, value);
  return (
    <section className="panel" aria-labelledby="health">
      <div className="panel-heading">
        <h2 id="health">{t('connection.title')}</h2>
        <StatusBadge tone={tone} label={t(label)} />
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
        <Fact label={t('connection.requests')}>{count(health.requests)}</Fact>
        <Fact label={t('connection.errors')}>{count(health.errors)}</Fact>
      </dl>
    </section>
  );
}
