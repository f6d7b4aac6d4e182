import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useMay } from '../../lib/session/permissions.js';
import { formatNumber } from '../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import type { CustomAttributeRow } from './custom-attribute.js';
import { Variable } from './Variable.js';

const DeleteAttributeDialog = lazy(async () => ({
  default: (await import('./DeleteAttributeDialog.js')).DeleteAttributeDialog,
}));

interface CustomAttributesTableProps {
  attributes: CustomAttributeRow[];
  refreshing: boolean;
}

/** The custom attributes: how many users have each, when it last came, and which token forgets it. */
export function CustomAttributesTable({ attributes, refreshing }: CustomAttributesTableProps) {
  const t = useTranslate();
  const [deleting, setDeleting] = useState<CustomAttributeRow>();
  const columns = useColumns(setDeleting);
  return (
    <>
      <DataTable
        caption={t('attributes.custom')}
        columns={columns}
        rows={attributes}
        rowId={({ custom }) => custom.id}
        refreshing={refreshing}
      />
      <Suspense>
        {deleting && (
          <DeleteAttributeDialog
            id={deleting.custom.id}
            name={deleting.name}
            userCount={deleting.custom.userCount}
            onClose={() => setDeleting(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

function useColumns(onDelete: (attribute: CustomAttributeRow) => void): Column<CustomAttributeRow>[] {
  const t = useTranslate();
  const locale = useLocale();
  const mayDelete = useMay('PROVISIONING_WRITE');
  return useMemo<Column<CustomAttributeRow>[]>(
    () => [
      {
        id: 'name',
        header: t('attributes.name'),
        meta: { onCard: true },
        cell: ({ row }) => <Name attribute={row.original} />,
      },
      {
        id: 'type',
        header: t('attributes.type.label'),
        meta: { onCard: true },
        cell: ({ row }) => t(`attributes.type.${row.original.type}`),
      },
      { id: 'origin', header: t('attributes.origin.label'), cell: () => t('attributes.origin.IDP') },
      {
        id: 'variable',
        header: t('attributes.variable'),
        cell: ({ row }) => <Variable attribute={row.original} />,
      },
      {
        id: 'users',
        header: t('attributes.users'),
        meta: { onCard: true, align: 'end' },
        cell: ({ row }) => formatNumber(locale, row.original.custom.userCount),
      },
      {
        id: 'lastReceived',
        header: t('attributes.lastReceived'),
        cell: ({ row }) => <LastReceived attribute={row.original} />,
      },
      ...(mayDelete ? [deleteColumn(t, onDelete)] : []),
    ],
    [t, locale, mayDelete, onDelete],
  );
}

function deleteColumn(t: Translate, onDelete: (attribute: CustomAttributeRow) => void): Column<CustomAttributeRow> {
  return {
    id: 'action',
    header: t('table.actions'),
    meta: { onCard: true, align: 'end' },
    cell: ({ row: { original } }) => (
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={t('attributes.delete', { name: original.name })}
        onClick={() => onDelete(original)}
      >
        {t('action.delete')}
      </Button>
    ),
  };
}

function Name({ attribute: { name, custom } }: { attribute: CustomAttributeRow }) {
  const t = useTranslate();
  return (
    <>
      <strong className="mono">{name}</strong>
      {custom.warnings.map(({ tokenId, tokenName, writes }) => (
        <p className="attribute-warning" key={tokenId}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('attributes.warning', { name: tokenName, writes })}
        </p>
      ))}
    </>
  );
}

function LastReceived({ attribute: { custom } }: { attribute: CustomAttributeRow }) {
  const t = useTranslate();
  if (!custom.lastReceivedAt) return t('attributes.neverReceived');
  return (
    <>
      <ExactTime at={custom.lastReceivedAt} />
      {custom.lastReceivedToken && (
        <div className="fine-print">{t('attributes.lastReceivedFrom', { name: custom.lastReceivedToken })}</div>
      )}
    </>
  );
}
