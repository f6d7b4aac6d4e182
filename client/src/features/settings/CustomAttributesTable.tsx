import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef } from 'react';
import { formatNumber } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { CopyButton } from '../../ui/text/CopyButton.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import type { CustomAttribute, NewAttribute } from './settings-draft.js';

interface CustomAttributesTableProps {
  attributes: readonly CustomAttribute[];
  added: readonly NewAttribute[];
  removed: readonly string[];
  namespace: string;
  onRemove: (attribute: CustomAttribute) => void;
  onKeep: (id: string) => void;
  onTakeBack: (name: string) => void;
}

type State = 'saved' | 'added' | 'removed';

interface Row extends CustomAttribute {
  state: State;
}

const toRows = ({ attributes, added, removed, namespace }: CustomAttributesTableProps): Row[] => [
  ...attributes.map(
    (attribute): Row => ({ ...attribute, state: removed.includes(attribute.id) ? 'removed' : 'saved' }),
  ),
  ...added.map(({ name, type }): Row => {
    const urn = `${namespace}:${name}`;
    return { id: urn, name, type, urn, userCount: 0, state: 'added' };
  }),
];

/** Custom attributes with their URN; a remark beside the name says what the next save will do. */
export function CustomAttributesTable(props: CustomAttributesTableProps) {
  const t = useTranslate();
  const { onRemove, onKeep, onTakeBack } = props;
  const act = (row: Row) => {
    if (row.state === 'added') onTakeBack(row.name);
    else if (row.state === 'removed') onKeep(row.id);
    else onRemove(row);
  };
  // New columns would be new cells, and a focused one would lose the focus.
  const latest = useRef(act);
  latest.current = act;
  const columns = useColumns(useCallback((row) => latest.current(row), []));
  return (
    <DataTable caption={t('settings.customAttributes')} columns={columns} rows={toRows(props)} rowId={({ id }) => id} />
  );
}

function useColumns(onAct: (row: Row) => void): Column<Row>[] {
  const t = useTranslate();
  const locale = useLocale();
  return useMemo<Column<Row>[]>(
    () => [
      {
        id: 'name',
        header: t('settings.attributeName'),
        meta: { onCard: true },
        cell: ({ row: { original } }) => (
          <>
            <strong className="mono">{original.name}</strong> <PendingState state={original.state} />
          </>
        ),
      },
      {
        id: 'type',
        header: t('settings.attributeType'),
        meta: { onCard: true },
        cell: ({ row }) => t(`attributes.type.${row.original.type}`),
      },
      {
        id: 'urn',
        header: t('settings.attributeUrn'),
        meta: { onCard: true },
        cell: ({ row }) => <Urn {...row.original} />,
      },
      {
        id: 'users',
        header: t('users.title'),
        meta: { align: 'end' },
        cell: ({ row }) => formatNumber(locale, row.original.userCount),
      },
      {
        id: 'action',
        header: t('table.actions'),
        meta: { onCard: true, align: 'end' },
        cell: ({ row }) => <Act row={row.original} onAct={onAct} />,
      },
    ],
    [t, locale, onAct],
  );
}

function Urn({ urn, name }: Row) {
  const t = useTranslate();
  return (
    <div className="urn">
      <span className="mono fine-print">{urn}</span>
      <CopyButton value={urn} what={t('settings.urnOf', { name })} />
    </div>
  );
}

function Act({ row, onAct }: { row: Row; onAct: (row: Row) => void }) {
  const t = useTranslate();
  const isSaved = row.state === 'saved';
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      {...(isSaved && { color: 'red' })}
      aria-label={t(isSaved ? 'settings.removeOne' : 'settings.undoOne', { name: row.name })}
      onClick={() => onAct(row)}
    >
      {t(isSaved ? 'settings.remove' : 'settings.undo')}
    </Button>
  );
}

function PendingState({ state }: { state: State }) {
  const t = useTranslate();
  if (state === 'saved') return null;
  return <StatusBadge tone={state === 'added' ? 'waiting' : 'warning'} label={t(`settings.pending.${state}`)} />;
}
