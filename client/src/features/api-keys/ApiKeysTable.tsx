import { useMemo } from 'react';
import {
  CredentialAddresses,
  CredentialCreated,
  CredentialLastUsed,
  CredentialName,
} from '../../entities/token/CredentialCells.js';
import { useMay } from '../../lib/session/permissions.js';
import { formatDate } from '../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import { KeyMenu } from './KeyMenu.js';
import { type ApiKey, inOrder, keyState } from './key-rules.js';

const tones = { active: 'good', unused: 'warning', expired: 'bad' } as const;

const menuColumn = (t: Translate): Column<ApiKey> => ({
  id: 'menu',
  header: t('table.actions'),
  meta: { onCard: true, align: 'end' },
  cell: ({ row }) => <KeyMenu apiKey={row.original} />,
});

/** Lists every key with its scopes, creator, state and the menu "Select". */
export function ApiKeysTable({ keys, refreshing }: { keys: ApiKey[]; refreshing: boolean }) {
  const t = useTranslate();
  const locale = useLocale();
  const mayManage = useMay('API_KEYS_MANAGE');
  const columns = useMemo<Column<ApiKey>[]>(
    () => [
      {
        id: 'name',
        header: t('apiKeys.name'),
        meta: { onCard: true },
        cell: ({ row }) => <CredentialName name={row.original.name} hint={row.original.hint} />,
      },
      {
        id: 'status',
        header: t('apiKeys.status'),
        meta: { onCard: true },
        cell: ({ row }) => {
          const state = keyState(row.original);
          return <StatusBadge tone={tones[state]} label={t(`apiKeys.state.${state}`)} />;
        },
      },
      { id: 'scopes', header: t('apiKeys.scopes'), cell: ({ row }) => <Scopes apiKey={row.original} /> },
      {
        id: 'addresses',
        header: t('credential.usableFrom'),
        cell: ({ row }) => <CredentialAddresses of={row.original} />,
      },
      { id: 'created', header: t('apiKeys.created'), cell: ({ row }) => <CredentialCreated of={row.original} /> },
      { id: 'lastUsed', header: t('apiKeys.lastUsed'), cell: ({ row }) => <LastUsed apiKey={row.original} /> },
      {
        id: 'expires',
        header: t('apiKeys.expires'),
        cell: ({ row }) =>
          row.original.expiresAt ? formatDate(locale, new Date(row.original.expiresAt)) : t('apiKeys.neverExpires'),
      },
      ...(mayManage ? [menuColumn(t)] : []),
    ],
    [t, locale, mayManage],
  );
  return (
    <DataTable
      caption={t('apiKeys.title')}
      columns={columns}
      rows={keys}
      rowId={(key) => key.id}
      refreshing={refreshing}
    />
  );
}

function Scopes({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslate();
  return (
    <ul className="plain-list">
      {inOrder(apiKey.scopes).map((scope) => (
        <li key={scope}>{t(`apiKeys.scope.${scope}`)}</li>
      ))}
    </ul>
  );
}

function LastUsed({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslate();
  return (
    <>
      <CredentialLastUsed of={apiKey} />
      {apiKey.lastUsedAt && (
        <div className="fine-print">{t('apiKeys.requests', { count: apiKey.requestsLast7Days })}</div>
      )}
    </>
  );
}
