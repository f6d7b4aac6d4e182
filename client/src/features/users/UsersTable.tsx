import { useMemo } from 'react';
import type { Sort } from '../../lib/list-address.js';
import { useTranslate } from '../../lib/use-translate.js';
import { DataTable } from '../../ui/DataTable.js';
import { nameColumns, selectionColumn, stateColumns, type UserRow } from './user-columns.js';

interface UsersTableProps {
  users: UserRow[];
  sort: Sort;
  refreshing: boolean;
  onSort: (sort: Sort) => void;
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
}

/** One page of users. */
export function UsersTable({ users, sort, refreshing, onSort, selected, onSelect }: UsersTableProps) {
  const t = useTranslate();
  const columns = useMemo(
    () => [selectionColumn(t, selected, onSelect), ...nameColumns(t), ...stateColumns(t)],
    [t, selected, onSelect],
  );
  return (
    <DataTable
      caption={t('users.title')}
      columns={columns}
      rows={users}
      rowId={(user) => user.id}
      sort={sort}
      onSort={onSort}
      refreshing={refreshing}
    />
  );
}
