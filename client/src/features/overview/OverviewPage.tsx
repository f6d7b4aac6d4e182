import { Button } from '@mantine/core';
import { IconArrowRight, IconPlugConnected } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OverviewPage_OverviewQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { formatNumber } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { AttentionPanel } from './AttentionPanel.js';
import { concernsOf } from './attention.js';
import { ChangesChart } from './ChangesChart.js';
import { HealthPanel } from './HealthPanel.js';
import { OpenCauses } from './OpenCauses.js';
import { paths } from './paths.js';

const overviewDocument = graphql(`
  query OverviewPage_overview($withProvisioning: Boolean!) {
    users(first: 1) {
      totalCount
    }
    groups(first: 1) {
      totalCount
    }
    provisioning @include(if: $withProvisioning) {
      userCount
      groupCount
      health {
        state
        requests
        errors
        unresolved
      }
      settings {
        autoInvite
      }
      tokens {
        id
        name
        status
        expired
        expiryWarning
      }
      lastRequest {
        id
        shortId
        at
        method
        path
        status
      }
    }
    exchangeStatistics(hours: 24) {
      at
      changes
      clientErrors
      serverErrors
    }
    exchangeCauses {
      cause
      count
      fromStrangers
      lastAt
      resolved
    }
    givenUp: mails(status: DEAD, first: 1) {
      totalCount
    }
    sendsMail
  }
`);

const refreshEvery = 5_000;

/** The first page: whether the directory is healthy, and what has to be put right. */
export function OverviewPage() {
  const t = useTranslate();
  const { data, failure, outdated, retry } = useLiveQuery(
    { query: overviewDocument, variables: { withProvisioning: useMay('PROVISIONING_READ') } },
    ['USER', 'GROUP', 'SCIM_TOKEN', 'PROVISIONING', 'MAIL'],
    refreshEvery,
  );
  return (
    <>
      <PageHeading title={t('overview.title')} />
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {!data && !failure && <LoadingRows />}
      {data && <Overview data={data} />}
    </>
  );
}

function Overview({ data }: { data: OverviewPage_OverviewQuery }) {
  const { provisioning } = data;
  const fresh = provisioning && provisioning.tokens.length === 0 && !provisioning.lastRequest;
  return (
    <div className="overview">
      {fresh ? <Fresh /> : <Health data={data} />}
      <Counts data={data} />
    </div>
  );
}

function Health({ data }: { data: OverviewPage_OverviewQuery }) {
  const t = useTranslate();
  return (
    <>
      <AttentionPanel concerns={concernsOf(t, data)} />
      {data.provisioning && <HealthPanel provisioning={data.provisioning} />}
      <ChangesChart hours={data.exchangeStatistics} />
      <OpenCauses causes={data.exchangeCauses} />
    </>
  );
}

/** Nothing was ever connected: the one thing to do is to connect Okta. */
function Fresh() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={IconPlugConnected}
      title={t('overview.freshTitle')}
      actions={
        <Button component={Link} to={paths.guide} rightSection={<IconArrowRight size={16} aria-hidden />}>
          {t('overview.freshAction')}
        </Button>
      }
    >
      <p>{t('overview.fresh')}</p>
    </EmptyState>
  );
}

function Counts({ data: { users, groups, provisioning } }: { data: OverviewPage_OverviewQuery }) {
  const t = useTranslate();
  const locale = useLocale();
  const tiles = [
    { to: '/users', label: t('users.title'), all: users.totalCount, fromOkta: provisioning?.userCount },
    { to: '/groups', label: t('groups.title'), all: groups.totalCount, fromOkta: provisioning?.groupCount },
  ];
  return (
    <ul className="tiles">
      {tiles.map(({ to, label, all, fromOkta }) => (
        <li key={to}>
          <Link className="tile" to={to}>
            <span className="tile-label">{label}</span>
            <span className="tile-value">{formatNumber(locale, all)}</span>
            {fromOkta !== undefined && (
              <span className="tile-remark">{t('overview.fromOkta', { count: fromOkta })}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
