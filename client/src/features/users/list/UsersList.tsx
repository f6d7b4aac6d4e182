import type { UserFilter } from '../../../gql/graphql.js';
import type { Sort } from '../../../lib/address/list-address.js';
import { InviteBar } from './InviteBar.js';
import { SelectionContext } from './SelectionBoxes.js';
import { UsersTable } from './UsersTable.js';
import { useSelection } from './use-selection.js';
import type { UserRow } from './user-columns.js';

interface UsersListProps {
  /** Identifies the page and its search. */
  page: string;
  users: UserRow[];
  total: number;
  sort: Sort;
  /** The filter of the list, if there is one. */
  filter: UserFilter | undefined;
  withErrors: boolean;
  refreshing: boolean;
  onSort: (sort: Sort) => void;
}

/** A page of users, and the actions for the selected ones. */
export function UsersList({ page, users, total, sort, filter, withErrors, refreshing, onSort }: UsersListProps) {
  const selection = useSelection(
    page,
    users.map(({ id }) => id),
  );
  return (
    <SelectionContext value={selection}>
      <InviteBar selection={selection} filter={filter} rows={users.length} total={total} />
      <UsersTable users={users} sort={sort} refreshing={refreshing} onSort={onSort} withErrors={withErrors} />
    </SelectionContext>
  );
}
