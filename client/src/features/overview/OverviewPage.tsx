import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OverviewPage_OverviewQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { formatNumber } from '../../lib/format.js';
import { useLiveQuery } from '../../lib/use-live-query.js';
import { useLocale, useTranslate } from '../../lib/use-translate.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { FailureAlert } from '../../ui/FailureAlert.js';
import { LoadingRows } from '../../ui/LoadingRows.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { Time } from '../../ui/Time.js';

const overviewDocument = graphql(`
  query OverviewPage_overview {
    users(first: 1) {
      totalCount
    }
    groups(first: 1) {
      totalCount
    }
    provisioning {
      userCount
      groupCount
      tokens {
        id
        status
        expired
      }
      lastRequest {
        id
        at
        method
        path
        status
      }
    }
  }
`);

const provisioningPath = '/admin/identity/user-provisioning';

/** The first page: how much there is, when Okta was last heard, and what to do next. */
export function OverviewPage() {
  const t = useTranslate();
  const locale = useLocale();
  const { data, failure, outdated, retry } = useLiveQuery({ query: overviewDocument }, [
    'USER',
    'GROUP',
    'SCIM_TOKEN',
    'PROVISIONING',
  ]);
  return (
    <>
      <PageHeading title={t('overview.title')} />
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {!data && !failure && <LoadingRows />}
      {data && (
        <>
          <ul className="tiles">
            <Tile
              to="/users"
              label={t('users.title')}
              value={formatNumber(locale, data.users.totalCount)}
              remark={t('overview.fromOkta', { count: data.provisioning.userCount })}
            />
            <Tile
              to="/groups"
              label={t('groups.title')}
              value={formatNumber(locale, data.groups.totalCount)}
              remark={t('overview.fromOkta', { count: data.provisioning.groupCount })}
            />
          </ul>
          <NextStep provisioning={data.provisioning} />
        </>
      )}
    </>
  );
}

function Tile({ to, label, value, remark }: { to: string; label: string; value: string; remark: string }) {
  return (
    <li>
      <Link className="tile" to={to}>
        <span className="tile-label">{label}</span>
        <span className="tile-value">{value}</span>
        <span className="tile-remark">{remark}</span>
      </Link>
    </li>
  );
}

function NextStep({ provisioning }: { provisioning: OverviewPage_OverviewQuery['provisioning'] }) {
  const t = useTranslate();
  const { tokens, lastRequest } = provisioning;
  const usable = tokens.some(({ status, expired }) => status === 'ACTIVE' && !expired);
  const step = !usable ? 'token' : lastRequest ? 'watch' : 'connect';
  return (
    <section className="panel" aria-labelledby="next-step">
      <h2 id="next-step">{t(`overview.${step}Title`)}</h2>
      <p>{t(`overview.${step}`)}</p>
      {lastRequest && (
        <p>
          {t('overview.lastRequest')} <Time at={lastRequest.at} />{' '}
          <code>{`${lastRequest.method} ${lastRequest.path} → ${lastRequest.status}`}</code>
        </p>
      )}
      <div className="actions">
        <Button component={Link} to={provisioningPath} rightSection={<IconArrowRight size={16} aria-hidden />}>
          {t(`overview.${step}Action`)}
        </Button>
      </div>
    </section>
  );
}
