import { IconFilterOff, IconHistory } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { ExportLinks } from '../../entities/export/ExportLinks.js';
import { graphql } from '../../gql/index.js';
import { pageArguments } from '../../lib/address/list-address.js';
import { useAddress } from '../../lib/address/use-address.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Pager } from '../../ui/table/Pager.js';
import { AuditFilters } from './AuditFilters.js';
import { AuditTable } from './AuditTable.js';
import { type AuditSearch, auditFilter, isFiltered, readAuditSearch, writeAuditSearch } from './audit-search.js';

const recordsDocument = graphql(`
  query AuditTrailPage_records($filter: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {
    auditRecords(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...Pager_pageInfo
      }
      nodes {
        id
        at
        action
        outcome
        actorKind
        actorLabel
        targetKind
        targetLabel
      }
    }
  }
`);

const RecordDialog = lazy(async () => ({ default: (await import('./RecordDialog.js')).RecordDialog }));

const pageSize = 50;
/** The server stops counting just above this number. */
const countedAtMost = 1_000;
/** Milliseconds. Every change adds a record; a push of a thousand users must not cause a thousand queries. */
const refreshEvery = 3_000;
const subjects = ['USER', 'GROUP', 'SCIM_TOKEN', 'API_KEY', 'CONFIGURATION', 'MAIL'] as const;

/** Admin > System > Audit trail: who changed what. */
export function AuditTrailPage() {
  const t = useTranslate();
  // `now` is fixed: a span that moved with the clock would be a new query every minute.
  const [now] = useState(() => new Date());
  const [address, setAddress] = useAddress();
  const search = readAuditSearch(address);
  const open = address.get('record') ?? undefined;
  const filter = auditFilter(search, now);
  const variables = { filter, ...pageArguments(search.cursor, pageSize) };
  const query = { query: recordsDocument, variables };
  const { data, failure, outdated, refreshing, retry } = useLiveQuery(query, subjects, refreshEvery);
  const show = (change: Partial<AuditSearch>, replace = false) =>
    setAddress(writeAuditSearch({ ...search, cursor: {}, ...change }), { replace, preventScrollReset: replace });
  const openRecord = useCallback(
    (record: string | undefined) =>
      setAddress((current) => writeAuditSearch(readAuditSearch(current), record), { preventScrollReset: true }),
    [setAddress],
  );
  const connection = data?.auditRecords;
  const searchesOn = connection?.nodes.length === 0 && connection.pageInfo.hasNextPage;
  return (
    <>
      <PageHeading
        title={t('audit.title')}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]}
        actions={<ExportLinks list="audit-trail" filter={{ ...filter }} />}
      />
      <AuditFilters search={search} onChange={show} />
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {!connection && !failure && <LoadingRows />}
      {connection && connection.nodes.length > 0 && (
        <AuditTable records={connection.nodes} refreshing={refreshing} onOpen={openRecord} />
      )}
      {connection?.nodes.length === 0 && (
        <EmptyState
          icon={isFiltered(search) ? IconFilterOff : IconHistory}
          title={searchesOn ? t('audit.searchOn') : t(isFiltered(search) ? 'audit.noMatch' : 'audit.emptyTitle')}
        />
      )}
      {connection && (
        <Pager
          total={
            connection.totalCount > countedAtMost
              ? t('audit.totalMore', { count: countedAtMost })
              : t('audit.total', { count: connection.totalCount })
          }
          pageInfo={connection.pageInfo}
          onPage={(cursor) => show({ cursor })}
        />
      )}
      <Suspense>
        {open && <RecordDialog id={open} onNarrow={(change) => show(change)} onClose={() => openRecord(undefined)} />}
      </Suspense>
    </>
  );
}
