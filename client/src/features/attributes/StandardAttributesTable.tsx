import { useMemo } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import type { AttributeRow } from './custom-attribute.js';
import { Variable } from './Variable.js';

/** The attributes that every user may have, with the variable of each. */
export function StandardAttributesTable({ attributes }: { attributes: AttributeRow[] }) {
  const t = useTranslate();
  const columns = useMemo<Column<AttributeRow>[]>(
    () => [
      {
        id: 'name',
        header: t('attributes.name'),
        meta: { onCard: true },
        cell: ({ row }) => <span className="mono">{row.original.name}</span>,
      },
      {
        id: 'type',
        header: t('attributes.type.label'),
        meta: { onCard: true },
        cell: ({ row: { original } }) => (
          <>
            {t(`attributes.type.${original.type}`)}
            {original.multiValued && <span className="fine-print">{` · ${t('attributes.multiValued')}`}</span>}
          </>
        ),
      },
      {
        id: 'origin',
        header: t('attributes.origin.label'),
        cell: ({ row }) => t(`attributes.origin.${row.original.origin}`),
      },
      {
        id: 'variable',
        header: t('attributes.variable'),
        meta: { onCard: true },
        cell: ({ row }) => <Variable attribute={row.original} />,
      },
    ],
    [t],
  );
  return <DataTable caption={t('attributes.standard')} columns={columns} rows={attributes} rowId={({ urn }) => urn} />;
}
