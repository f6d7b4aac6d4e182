import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SessionsSection_SessionsQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { type Translate, useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Time } from '../../ui/text/Time.js';

const sessionsDocument = graphql(`
  query SessionsSection_sessions {
    sessions {
      id
      browser
      system
      address
      createdAt
      lastSeenAt
      current
    }
  }
`);

const endDocument = graphql(`
  mutation SessionsSection_end($id: ID!) {
    endSession(id: $id)
  }
`);

const endOthersDocument = graphql(`
  mutation SessionsSection_endOthers {
    endOtherSessions
  }
`);

type OwnSession = SessionsSection_SessionsQuery['sessions'][number];

const affected: readonly Affected[] = ['OwnSession'];

/** Lists where one is signed in; ends one session, or all others. */
export function SessionsSection() {
  const t = useTranslate();
  const toast = useToast();
  const { data, failure, refreshing, retry } = useLiveQuery({ query: sessionsDocument }, []);
  const end = useAction(endDocument, affected);
  const endOthers = useAction(endOthersDocument, affected);
  const [refused, setRefused] = useState<Failure>();
  const columns = useMemo(() => {
    const endOne = async ({ id }: OwnSession) => {
      const result = await end({ id });
      setRefused(result.ok ? undefined : result.failure);
      if (result.ok) toast(t('sessions.ended', { count: 1 }));
    };
    return columnsOf(t, endOne);
  }, [t, end, toast]);

  const endAll = async () => {
    const result = await endOthers({});
    setRefused(result.ok ? undefined : result.failure);
    if (result.ok) toast(t('sessions.ended', { count: result.data.endOtherSessions }));
  };

  return (
    <section className="panel" aria-labelledby="profile-sessions">
      <div className="panel-heading">
        <h2 id="profile-sessions">{t('sessions.title')}</h2>
        {data && data.sessions.length > 1 && (
          <Button variant="default" onClick={endAll}>
            {t('sessions.endOthers')}
          </Button>
        )}
      </div>
      <p>{t('sessions.help')}</p>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={refused} />
      {!data && !failure && <LoadingRows />}
      {data && (
        <DataTable
          caption={t('sessions.title')}
          columns={columns}
          rows={data.sessions}
          rowId={({ id }) => id}
          refreshing={refreshing}
        />
      )}
    </section>
  );
}

function nameOf(t: Translate, { browser, system }: OwnSession): string {
  if (browser && system) return t('sessions.on', { browser, system });
  return browser ?? system ?? t('sessions.unknown');
}

function columnsOf(t: Translate, onEnd: (session: OwnSession) => void): Column<OwnSession>[] {
  return [
    {
      id: 'device',
      header: t('sessions.device'),
      meta: { onCard: true },
      cell: ({ row: { original } }) => (
        <>
          {nameOf(t, original)}
          {original.current && <div className="fine-print">{t('sessions.current')}</div>}
        </>
      ),
    },
    {
      id: 'address',
      header: t('sessions.address'),
      meta: { onCard: true },
      cell: ({ row }) => <span className="mono">{row.original.address}</span>,
    },
    { id: 'since', header: t('sessions.since'), cell: ({ row }) => <Time at={row.original.createdAt} /> },
    {
      id: 'lastSeen',
      header: t('sessions.lastSeen'),
      meta: { onCard: true },
      cell: ({ row }) => <Time at={row.original.lastSeenAt} />,
    },
    {
      id: 'end',
      header: t('table.actions'),
      meta: { onCard: true, align: 'end' },
      cell: ({ row: { original } }) =>
        !original.current && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('sessions.endOne', { name: nameOf(t, original) })}
            onClick={() => onEnd(original)}
          >
            {t('sessions.end')}
          </Button>
        ),
    },
  ];
}
