import { ExportLinks } from '../../../entities/export/ExportLinks.js';
import { useAddress } from '../../../lib/address/use-address.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../../ui/table/LoadingRows.js';
import { Pager } from '../../../ui/table/Pager.js';
import { AddUserButton } from './AddUserButton.js';
import { Arrivals } from './Arrivals.js';
import { NoMatch, NoUsers } from './EmptyUsers.js';
import { UserFilters } from './UserFilters.js';
import { UsersList } from './UsersList.js';
import { useHeldPage } from './use-held-page.js';
import { usersPageSize, useUsers } from './use-users.js';
import { everyone, isFiltered, readUsersSearch, type UsersSearch, writeUsersSearch } from './users-search.js';

/** Users > Users: everyone in the directory. */
export function UsersPage() {
  const t = useTranslate();
  const [address, setAddress] = useAddress();
  const search = readUsersSearch(address);
  const { variables, data, failure, outdated, refreshing, retry } = useUsers(search);
  const { attributes: _attributes, ...exported } = variables.filter;
  const { page: connection, arrivals, showAll } = useHeldPage(JSON.stringify(variables), data?.users, usersPageSize);
  const unused = connection?.totalCount === 0 && !isFiltered(search);
  const show = (change: Partial<UsersSearch>, replace = false) =>
    setAddress(writeUsersSearch({ ...search, cursor: {}, ...change }), { replace, preventScrollReset: replace });
  const clear = () => show(everyone);

  return (
    <>
      <PageHeading
        title={t('users.title')}
        trail={[{ label: t('nav.users') }]}
        actions={
          !unused && (
            <>
              <ExportLinks list="users" filter={exported} />
              <AddUserButton />
            </>
          )
        }
      />
      {!unused && <UserFilters search={search} onChange={show} onClear={clear} />}
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {!connection && !failure && <LoadingRows />}
      <Arrivals count={arrivals} onShow={showAll} />
      {connection && connection.nodes.length > 0 && (
        <UsersList
          page={JSON.stringify(variables)}
          users={connection.nodes}
          total={connection.totalCount}
          sort={search.sort}
          filter={isFiltered(search) ? variables.filter : undefined}
          withErrors={search.withErrors}
          refreshing={refreshing}
          onSort={(sort) => show({ sort })}
        />
      )}
      {connection?.totalCount === 0 && !unused && <NoMatch text={search.text} onClear={clear} />}
      {unused && <NoUsers addButton={<AddUserButton secondary />} />}
      {connection && !unused && (
        <Pager
          total={t('users.total', { count: connection.totalCount })}
          pageInfo={connection.pageInfo}
          onPage={(cursor) => show({ cursor })}
        />
      )}
    </>
  );
}
