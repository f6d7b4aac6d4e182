import { Alert, Button } from '@mantine/core';
import { IconFilterOff, IconListSearch, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { pageArguments } from '../../lib/address/list-address.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { formatDateTime } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Pager } from '../../ui/table/Pager.js';
import { ExchangesTable } from './ExchangesTable.js';
import { LogFilters } from './LogFilters.js';
import { everything, filterOf, isFiltered, type LogSearch } from './log-search.js';
import { useWaiting } from './use-waiting.js';

const exchangesDocument = graphql(`
  query ExchangesPanel_exchanges($filter: ExchangeFilter, $first: Int, $after: String, $last: Int, $before: String) {
    exchanges(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      hasMoreThanTotal
      searchedUntil
      pageInfo {
        ...Pager_pageInfo
      }
      nodes {
        id
        shortId
        at
        durationMs
        repeats
        method
        path
        status
        outcome
        cause
        simulated
        resourceType
        act {
          verb
          membersAdded
          membersRemoved
        }
        subject {
          id
          name
          deleted
        }
        notes {
          code
        }
      }
    }
  }
`);

const pageSize = 50;

interface ExchangesPanelProps {
  search: LogSearch;
  /** `replace`: typing does not fill the history with every letter. */
  onChange: (change: Partial<LogSearch>, replace?: boolean) => void;
}

/** The requests, the newest first, as they come; paused, it is said how many wait. */
export function ExchangesPanel({ search, onChange }: ExchangesPanelProps) {
  const t = useTranslate();
  const locale = useLocale();
  const [paused, setPaused] = useState(false);
  const filter = filterOf(search);
  const variables = { filter, ...pageArguments(search.cursor, pageSize) };
  const query = useLiveQuery({ query: exchangesDocument, variables }, paused ? [] : ['PROVISIONING'], 1_000);
  const { data, failure, outdated, refreshing, retry } = query;
  const connection = data?.exchanges;
  const waiting = useWaiting(filter, connection?.nodes[0]?.id, paused);
  const clear = () => onChange(everything);
  const resume = () => {
    setPaused(false);
    retry();
  };

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  const empty = connection?.nodes.length === 0;
  return (
    <section aria-label={t('log.list')} className="log-list">
      <LogFilters search={search} onChange={onChange} onClear={clear}>
        <Button
          variant="default"
          leftSection={paused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
          onClick={() => (paused ? resume() : setPaused(true))}
        >
          {paused ? t('log.resume', { count: waiting }) : t('log.pause')}
        </Button>
      </LogFilters>
      <FailureAlert failure={outdated} />
      {!connection && <LoadingRows />}
      {connection && !empty && (
        <ExchangesTable exchanges={connection.nodes} search={search} refreshing={refreshing && !paused} />
      )}
      {connection?.searchedUntil && (
        <Alert color="gray" variant="light">
          {t('log.searchedUntil', { time: formatDateTime(locale, new Date(connection.searchedUntil)) })}
        </Alert>
      )}
      {empty && <NothingHere filtered={isFiltered(search)} onClear={clear} />}
      {connection && (
        <Pager
          total={t(connection.hasMoreThanTotal ? 'log.totalMore' : 'log.total', { count: connection.totalCount })}
          pageInfo={connection.pageInfo}
          onPage={(cursor) => onChange({ cursor })}
        />
      )}
    </section>
  );
}

function NothingHere({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useTranslate();
  if (!filtered) {
    return (
      <EmptyState icon={IconListSearch} title={t('log.emptyTitle')}>
        <p>{t('log.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('log.noMatch')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      }
    />
  );
}
