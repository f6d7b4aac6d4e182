import { unwrap } from '../../kernel/faults/errors.js';
import { bindFilter } from '../../kernel/schema/filter/bind-filter.js';
import { bindSortPath } from '../../kernel/schema/filter/bind-sort.js';
import type { AttributeFilter, ResourceSchema } from '../../kernel/schema/index.js';
import type { Sql } from '../sql.js';
import { compileFilter } from './compile-filter.js';
import { type CompiledSort, compileSort } from './compile-sort.js';
import { groupsTable } from './groups-table.js';
import type { ResourceTable } from './resource-table.js';
import { usersTable } from './users-table.js';

/** Every statement names the table of users u and that of groups g. */
const tables: Record<ResourceSchema['name'], ResourceTable> = { User: usersTable('u'), Group: groupsTable('g') };

/** Compiles a client's filter to a condition of the alias u or g; throws where the filter is invalid. */
export const filterSql = (resource: ResourceSchema, filter: AttributeFilter): Sql =>
  compileFilter(unwrap(bindFilter(resource, filter)), tables[resource.name]);

/** Compiles a client's sortBy to a key of ORDER BY, of the alias u or g; throws where it is invalid. */
export const sortSql = (resource: ResourceSchema, sortBy: string, descending: boolean): CompiledSort =>
  compileSort(unwrap(bindSortPath(resource, sortBy)), descending, tables[resource.name]);
