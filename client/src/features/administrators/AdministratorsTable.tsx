import { useMemo } from 'react';
import { formatDateTime } from '../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import { Time } from '../../ui/text/Time.js';
import { AdministratorMenu } from './AdministratorMenu.js';
import type { Administrator } from './administrator.js';

const tones = { ACTIVE: 'good', INVITED: 'waiting', DEACTIVATED: 'paused' } as const;

interface AdministratorsTableProps {
  administrators: Administrator[];
  /** The id of the administrator who looks. */
  ownId: string | undefined;
  mayWrite: boolean;
  refreshing: boolean;
}

/** Every administrator with role, state and last sign-in; with the menu "Select" for owners. */
export function AdministratorsTable({ administrators, ownId, mayWrite, refreshing }: AdministratorsTableProps) {
  const t = useTranslate();
  const columns = useMemo(() => [...columnsOf(t, ownId), ...(mayWrite ? [menuColumn(t)] : [])], [t, ownId, mayWrite]);
  return (
    <DataTable
      caption={t('administrators.title')}
      columns={columns}
      rows={administrators}
      rowId={({ id }) => id}
      refreshing={refreshing}
    />
  );
}

function columnsOf(t: Translate, ownId: string | undefined): Column<Administrator>[] {
  return [
    {
      id: 'name',
      header: t('administrators.name'),
      meta: { onCard: true },
      cell: ({ row: { original } }) => (
        <>
          <strong>{original.name}</strong>
          {original.id === ownId && <span className="fine-print"> {t('administrators.you')}</span>}
          <div className="fine-print">{original.email}</div>
        </>
      ),
    },
    {
      id: 'role',
      header: t('administrators.role'),
      meta: { onCard: true },
      cell: ({ row }) => t(`role.${row.original.role}`),
    },
    {
      id: 'state',
      header: t('status.label'),
      meta: { onCard: true },
      cell: ({ row }) => <State administrator={row.original} />,
    },
    {
      id: 'secondFactor',
      header: t('administrators.secondFactor'),
      meta: { onCard: true },
      cell: ({ row }) => factorsOf(t, row.original),
    },
    {
      id: 'lastSignIn',
      header: t('administrators.lastSignIn'),
      meta: { onCard: true },
      cell: ({ row: { original } }) => (
        <>
          {original.lastSignInAt ? <Time at={original.lastSignInAt} /> : t('administrators.never')}
          {original.singleSignOn && <div className="fine-print">{t('administrators.singleSignOn')}</div>}
        </>
      ),
    },
  ];
}

/** The second factors of an administrator in words. */
function factorsOf(t: Translate, { authenticatorApp, passkeys }: Administrator): string {
  const words = [
    ...(authenticatorApp ? [t('administrators.factor.app')] : []),
    ...(passkeys > 0 ? [t('administrators.factor.passkeys', { count: passkeys })] : []),
  ];
  return words.join(', ') || t('administrators.factor.none');
}

const menuColumn = (t: Translate): Column<Administrator> => ({
  id: 'menu',
  header: t('table.actions'),
  meta: { onCard: true, align: 'end' },
  cell: ({ row }) => <AdministratorMenu administrator={row.original} />,
});

function State({ administrator: { state, invitationExpiresAt } }: { administrator: Administrator }) {
  const t = useTranslate();
  const locale = useLocale();
  if (state !== 'INVITED') return <StatusBadge tone={tones[state]} label={t(`administrators.state.${state}`)} />;
  if (!invitationExpiresAt) return <StatusBadge tone="warning" label={t('administrators.state.lapsed')} />;
  return (
    <>
      <StatusBadge tone={tones[state]} label={t(`administrators.state.${state}`)} />
      <div className="fine-print">
        {t('administrators.linkUntil', { until: formatDateTime(locale, new Date(invitationExpiresAt)) })}
      </div>
    </>
  );
}
