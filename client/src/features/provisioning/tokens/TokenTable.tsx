import { useMemo } from 'react';
import { Link } from 'react-router';
import {
  CredentialAddresses,
  CredentialCreated,
  CredentialLastUsed,
  CredentialName,
} from '../../../entities/token/CredentialCells.js';
import { useNow } from '../../../lib/page/use-now.js';
import { useMay } from '../../../lib/session/permissions.js';
import { formatDate } from '../../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import type { Column } from '../../../ui/table/column.js';
import { DataTable } from '../../../ui/table/DataTable.js';
import { StatusBadge } from '../../../ui/text/StatusBadge.js';
import { TokenMenu } from './TokenMenu.js';
import { daysLeft, type Token, tokenState } from './token-rules.js';

const tones = { active: 'good', inactive: 'paused', expired: 'bad' } as const;

/** A token that expires within this many days is marked. */
const expiresSoon = 30;

interface TokenTableProps {
  tokens: Token[];
  providerName: string;
  refreshing: boolean;
}

const menuColumn = (t: Translate, tokens: Token[], providerName: string): Column<Token> => ({
  id: 'menu',
  header: t('table.actions'),
  meta: { onCard: true, align: 'end' },
  cell: ({ row }) => <TokenMenu token={row.original} tokens={tokens} providerName={providerName} />,
});

/** "Token status" in the user guide: every token, what it is good for, and the menu "Select". */
export function TokenTable({ tokens, providerName, refreshing }: TokenTableProps) {
  const t = useTranslate();
  const mayWrite = useMay('PROVISIONING_WRITE');
  const columns = useMemo<Column<Token>[]>(
    () => [
      {
        id: 'name',
        header: t('token.name'),
        meta: { onCard: true },
        cell: ({ row: { original } }) => (
          <>
            <CredentialName name={original.name} hint={original.hint} />
            <Link
              className="fine-print"
              to={`/admin/system/audit-trail?target=${original.id}`}
              aria-label={t('token.changesOf', { name: original.name })}
            >
              {t('token.changes')}
            </Link>
          </>
        ),
      },
      {
        id: 'status',
        header: t('token.status'),
        meta: { onCard: true },
        cell: ({ row }) => {
          const state = tokenState(row.original);
          return <StatusBadge tone={tones[state]} label={t(`token.${state}`)} />;
        },
      },
      {
        id: 'addresses',
        header: t('credential.usableFrom'),
        cell: ({ row }) => <CredentialAddresses of={row.original} />,
      },
      { id: 'created', header: t('token.created'), cell: ({ row }) => <CredentialCreated of={row.original} /> },
      { id: 'lastUsed', header: t('token.lastUsed'), cell: ({ row }) => <CredentialLastUsed of={row.original} /> },
      { id: 'expires', header: t('token.expires'), cell: ({ row }) => <Expiry token={row.original} /> },
      ...(mayWrite ? [menuColumn(t, tokens, providerName)] : []),
    ],
    [t, tokens, providerName, mayWrite],
  );
  return (
    <DataTable
      caption={t('token.tableTitle')}
      columns={columns}
      rows={tokens}
      rowId={(token) => token.id}
      refreshing={refreshing}
    />
  );
}

function Expiry({ token }: { token: Token }) {
  const t = useTranslate();
  const locale = useLocale();
  const left = daysLeft(token, useNow());
  if (!token.expiresAt) return t('token.neverExpires');
  return (
    <>
      {formatDate(locale, new Date(token.expiresAt))}
      {left !== undefined && (
        <div className="fine-print" data-soon={left <= expiresSoon}>
          {t('token.daysLeft', { days: left })}
        </div>
      )}
    </>
  );
}
