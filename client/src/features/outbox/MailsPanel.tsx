import { Alert, NativeSelect } from '@mantine/core';
import { IconFilterOff, IconMail } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { MailStatus } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { pageArguments, readCursor, readOneOf, writeAddress } from '../../lib/address/list-address.js';
import { useAddress } from '../../lib/address/use-address.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { Filters } from '../../ui/table/Filters.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Pager } from '../../ui/table/Pager.js';
import { MailsTable } from './MailsTable.js';
import { OutboxActions } from './OutboxActions.js';

const mailsDocument = graphql(`
  query MailsPanel_mails($status: MailStatus, $first: Int, $after: String, $last: Int, $before: String) {
    sendsMail
    mails(status: $status, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...Pager_pageInfo
      }
      nodes {
        id
        kind
        status
        recipient
        subject
        attempts
        createdAt
      }
    }
    kept: mails(status: KEPT, first: 1) {
      totalCount
    }
  }
`);

const MailDialog = lazy(async () => ({ default: (await import('./MailDialog.js')).MailDialog }));

const statuses: readonly MailStatus[] = ['WAITING', 'KEPT', 'SENT', 'BOUNCED', 'DEAD', 'CANCELLED'];
const pageSize = 50;

/** The mails, the newest first; the address holds the filter, the page and the open mail. */
export function MailsPanel() {
  const t = useTranslate();
  const [address, setAddress] = useAddress();
  const status = readOneOf(address, 'status', statuses);
  const open = address.get('mail') ?? undefined;
  const variables = { status: status ?? null, ...pageArguments(readCursor(address), pageSize) };
  const { data, failure, outdated, refreshing, retry } = useLiveQuery({ query: mailsDocument, variables }, ['MAIL']);
  const show = (change: Record<string, string | undefined>) =>
    setAddress(writeAddress({ status, ...change }), { preventScrollReset: true });

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data) return <LoadingRows />;
  const { mails, kept, sendsMail } = data;
  const unused = mails.totalCount === 0 && status === undefined;
  return (
    <>
      {!sendsMail && (
        <Alert color="orange" variant="light" title={t('outbox.keptTitle')}>
          {t('outbox.kept')}
        </Alert>
      )}
      <FailureAlert failure={outdated} />
      <Filters>
        <NativeSelect
          aria-label={t('outbox.status')}
          value={status ?? ''}
          data={[
            { value: '', label: t('outbox.allStatuses') },
            ...statuses.map((value) => ({ value, label: t(`outbox.${value}`) })),
          ]}
          onChange={(event) => show({ status: event.currentTarget.value || undefined })}
        />
        <OutboxActions sendsMail={sendsMail} kept={kept.totalCount} />
      </Filters>
      {mails.nodes.length > 0 && (
        <MailsTable mails={mails.nodes} refreshing={refreshing} onOpen={(mail) => show({ mail })} />
      )}
      {unused && (
        <EmptyState icon={IconMail} title={t('outbox.emptyTitle')}>
          <p>{t('outbox.empty')}</p>
        </EmptyState>
      )}
      {mails.totalCount === 0 && !unused && <EmptyState icon={IconFilterOff} title={t('outbox.noMatch')} />}
      <Pager
        total={t('outbox.total', { count: mails.totalCount })}
        pageInfo={mails.pageInfo}
        onPage={(cursor) => show({ ...cursor })}
      />
      <Suspense>
        {open && <MailDialog id={open} sendsMail={sendsMail} onClose={() => show({ mail: undefined })} />}
      </Suspense>
    </>
  );
}
