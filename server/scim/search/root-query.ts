import { resolvePath } from '../../kernel/schema/definitions/resolve-path.js';
import type { AttributeFilter, ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import type { PageInput } from '../gql/graphql.js';
import { parseFilter } from '../protocol/filter-parser.js';
import { type ListQuery, type Parameters, readProjection } from '../protocol/list-query.js';
import { readPage } from '../protocol/paging.js';
import type { Projection } from '../protocol/projection.js';
import { scimFault, unwrap } from '../protocol/scim-errors.js';
import type { Caller } from '../resources/resource-gateway.js';
import { filterForType } from './either-type-filter.js';
import { decodeRootCursor } from './root-cursor.js';

type ByType<T> = Readonly<Record<ResourceTypeName, T>>;

/** A query over users and groups together (RFC 7644 §3.4.2.1). */
export interface RootQuery {
  startIndex: number;
  count: number;
  /** Tells this list from others; undefined where the client does not page by cursor. */
  list: string | undefined;
  filters: ByType<AttributeFilter | undefined>;
  projections: ByType<Projection>;
  sorting: Pick<PageInput, 'sortBy' | 'sortOrder'>;
  /** Tells for each type whether it has the attribute that is sorted by. */
  sortable: ByType<boolean>;
}

const forTypes = <T>(of: (type: ResourceTypeName) => T): ByType<T> => ({ User: of('User'), Group: of('Group') });

const readFilters = ({ schemas }: Caller, text: string | undefined): RootQuery['filters'] => {
  if (text === undefined) return { User: undefined, Group: undefined };
  const filter = unwrap(parseFilter(text));
  return forTypes((type) => filterForType(schemas[type], filter));
};

const readSortable = ({ schemas }: Caller, sortBy: string | null | undefined): RootQuery['sortable'] => {
  if (!sortBy) return { User: false, Group: false };
  const sortable = forTypes((type) => resolvePath(schemas[type], sortBy).ok);
  if (sortable.User || sortable.Group) return sortable;
  throw scimFault('query.invalid/sort-either');
};

/** Reads a query over both types from its parameters. */
export const readRootQuery = (caller: Caller, parameters: Parameters): RootQuery => {
  const { filter, sortBy, sortOrder } = parameters;
  const page = unwrap(readPage(parameters));
  const owner = caller.actor.kind === 'scimToken' ? caller.actor.connectionId : '';
  const list = parameters.cursor === undefined ? undefined : JSON.stringify([owner, filter, sortBy, sortOrder]);
  const position =
    list === undefined
      ? { startIndex: page.startIndex ?? 1, count: page.count ?? 0 }
      : decodeRootCursor(list, parameters.cursor ?? '', page.count ?? undefined);
  return {
    ...position,
    list,
    filters: readFilters(caller, filter),
    projections: forTypes((type) => unwrap(readProjection(caller.schemas[type], parameters))),
    sorting: page.sortBy ? { sortBy: page.sortBy, sortOrder: page.sortOrder ?? 'ASC' } : {},
    sortable: readSortable(caller, page.sortBy),
  };
};

/** The part of a query that one type answers. */
export const queryFor = (query: RootQuery, type: ResourceTypeName, startIndex: number, count: number): ListQuery => {
  const filter = query.filters[type];
  return {
    page: { startIndex, count, ...(query.sortable[type] && query.sorting) },
    projection: query.projections[type],
    ...(filter && { filter }),
  };
};
