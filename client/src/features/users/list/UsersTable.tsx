import { useMemo } from 'react';
import type { Sort } from '../../../lib/address/list-address.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { DataTable } from '../../../ui/table/DataTable.js';
import { errorsColumn, nameColumns, selectionColumn, stateColumns, type UserRow } from './user-columns.js';

interface UsersTableProps {
  users: UserRow[];
  sort: Sort;
  refreshing: boolean;
  onSort: (sort: Sort) => void;
  /** Shows the way to the failed requests of each. */
  withErrors: boolean;
}

/** One page of users. */
export function UsersTable({ users, sort, refreshing, onSort, withErrors }: UsersTableProps) {
  const t = useTranslate();
  const columns = useMemo(
    () => [selectionColumn(), ...nameColumns(t), ...(withErrors ? [errorsColumn(t)] : []), ...stateColumns(t)],
    [t, withErrors],
  );
  return (
    <DataTable
      caption={t('users.title')}
      list="users"
      columns={columns}
      rows={users}
      rowId={(user) => user.id}
      sort={sort}
      onSort={onSort}
      refreshing={refreshing}
    />
  );
}
