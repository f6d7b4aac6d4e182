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

/** Every statement of the directory names its table u or g. */
const tables: Record<ResourceSchema['name'], ResourceTable> = { User: usersTable('u'), Group: groupsTable('g') };

/** The condition that a client's filter amounts to, of the alias u or g; throws what is wrong with the filter. */
export const filterSql = (resource: ResourceSchema, filter: AttributeFilter): Sql =>
  compileFilter(unwrap(bindFilter(resource, filter)), tables[resource.name]);

/** What a client's sortBy amounts to in ORDER BY, of the alias u or g; throws what is wrong with it. */
export const sortSql = (resource: ResourceSchema, sortBy: string, descending: boolean): CompiledSort =>
  compileSort(unwrap(bindSortPath(resource, sortBy)), descending, tables[resource.name]);
