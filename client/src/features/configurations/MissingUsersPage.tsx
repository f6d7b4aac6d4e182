import { Button, NativeSelect } from '@mantine/core';
import { IconDownload, IconUserCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClient } from 'urql';
import type { MissingUsersPage_UsersQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { pageArguments, readCursor, writeAddress } from '../../lib/address/list-address.js';
import { useAddress } from '../../lib/address/use-address.js';
import { downloadText } from '../../lib/page/download.js';
import { type Failure, toFailure } from '../../lib/words/failure.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { NotFoundPage } from '../../ui/feedback/NotFoundPage.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { Filters } from '../../ui/table/Filters.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Pager } from '../../ui/table/Pager.js';
import { useConfigurationsTrail } from './ConfigurationPage.js';
import { useGentleQuery } from './use-gentle-query.js';

const usersDocument = graphql(`
  query MissingUsersPage_users(
    $id: ID!
    $variable: String
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    configuration(id: $id) {
      id
      name
      coverage {
        variables {
          name
        }
      }
      missingUsers(variable: $variable, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...Pager_pageInfo
        }
        nodes {
          userId
          userName
          displayName
          missing
        }
      }
    }
  }
`);

const exportDocument = graphql(`
  query MissingUsersPage_export($id: ID!, $variable: String, $separator: String!) {
    configuration(id: $id) {
      id
      missingUsersCsv(variable: $variable, separator: $separator)
    }
  }
`);

const pageSize = 50;

/** Lists the users for whom a configuration misses a value, by variable, and exports them. */
export function MissingUsersPage() {
  const t = useTranslate();
  const { configurationId: id = '' } = useParams();
  const trail = useConfigurationsTrail();
  const [address, setAddress] = useAddress();
  const variable = address.get('variable');
  const variables = { id, variable, ...pageArguments(readCursor(address), pageSize) };
  const query = { query: usersDocument, variables };
  const { data, failure, refreshing, retry } = useGentleQuery(query, [
    'CONFIGURATION',
    'GROUP',
    'USER',
    'PROVISIONING',
  ]);

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data) return <LoadingRows />;
  const { configuration } = data;
  if (!configuration) {
    return <NotFoundPage title={t('configuration.goneTitle')} explanation={t('configuration.gone')} />;
  }
  const { missingUsers, coverage, name } = configuration;
  return (
    <>
      <PageHeading
        title={t('missing.title')}
        trail={[...trail, { label: name, to: `/configurations/${id}` }]}
        actions={<ExportButton id={id} variable={variable} />}
      />
      <Filters>
        <NativeSelect
          aria-label={t('missing.variable')}
          value={variable ?? ''}
          data={[
            { value: '', label: t('missing.all') },
            ...coverage.variables.map((counted) => ({ value: counted.name, label: counted.name })),
          ]}
          onChange={(event) => setAddress(writeAddress({ variable: event.currentTarget.value }), { replace: true })}
        />
      </Filters>
      {missingUsers.nodes.length > 0 ? (
        <MissingUsersTable users={missingUsers.nodes} refreshing={refreshing} />
      ) : (
        <EmptyState icon={IconUserCheck} title={t('missing.nobody')} />
      )}
      <Pager
        total={t('users.total', { count: missingUsers.totalCount })}
        pageInfo={missingUsers.pageInfo}
        onPage={(cursor) => setAddress(writeAddress({ variable: variable ?? undefined, ...cursor }))}
      />
    </>
  );
}

type MissingUser = NonNullable<MissingUsersPage_UsersQuery['configuration']>['missingUsers']['nodes'][number];

function MissingUsersTable({ users, refreshing }: { users: MissingUser[]; refreshing: boolean }) {
  const t = useTranslate();
  const columns = useMemo<Column<MissingUser>[]>(
    () => [
      {
        id: 'userName',
        accessorKey: 'userName',
        header: t('user.userName'),
        meta: { onCard: true },
        cell: ({ row }) => (
          <Link className="row-link" to={`/users/${row.original.userId}?tab=configurations`}>
            {row.original.userName}
          </Link>
        ),
      },
      { id: 'displayName', accessorKey: 'displayName', header: t('user.displayName') },
      {
        id: 'missing',
        header: t('missing.values'),
        meta: { onCard: true },
        cell: ({ row }) => <code>{row.original.missing.join(', ')}</code>,
      },
    ],
    [t],
  );
  return (
    <DataTable
      caption={t('missing.title')}
      columns={columns}
      rows={users}
      rowId={(user) => user.userId}
      refreshing={refreshing}
    />
  );
}

/** Downloads all of them as CSV; French spreadsheets expect semicolons. */
function ExportButton({ id, variable }: { id: string; variable: string | null }) {
  const t = useTranslate();
  const locale = useLocale();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const download = async () => {
    setBusy(true);
    const separator = locale === 'fr' ? ';' : ',';
    const options = { requestPolicy: 'network-only' as const };
    const { data, error } = await client.query(exportDocument, { id, variable, separator }, options).toPromise();
    setBusy(false);
    setFailure(error ? toFailure(error) : undefined);
    if (data?.configuration) downloadText('missing-values.csv', data.configuration.missingUsersCsv);
  };
  return (
    <>
      <FailureAlert failure={failure} />
      <Button variant="default" loading={busy} leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
        {t('missing.export')}
      </Button>
    </>
  );
}
