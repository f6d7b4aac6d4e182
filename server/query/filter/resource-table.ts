import type { AttributePath, ResourceTypeName } from '../../kernel/schema/index.js';
import { name, type Sql } from '../sql.js';

/** A column that holds an attribute beside the JSON, its type, and the form in which it holds an unassigned value. */
export interface AttributeColumn {
  kind: 'uuid' | 'text' | 'boolean' | 'instant';
  expression: Sql;
  unassigned: 'never' | 'null' | 'blank';
  /** No two rows have the same value. */
  unique?: boolean;
}

/**
 * Compiles a condition on values that are rows of other tables. Returns what holds for the resources that have a value
 * which meets the condition; `condition` receives the columns of the parts that it names.
 */
export type AttributeRelation = (
  parts: ReadonlySet<string>,
  condition: (columns: Readonly<Record<string, AttributeColumn>>) => Sql,
) => Sql;

/** The columns of a resource type in the database, under the alias that a statement gives its table. */
export interface ResourceTable {
  /** The column of the JSON in the form for searches (keyedAttributes). */
  keyedAttributes: Sql;
  columns: Readonly<Record<string, AttributeColumn>>;
  /** Arrays of the keys of a list's values, indexed for containment. */
  keyArrays: Readonly<Record<string, Sql>>;
  relations: Readonly<Record<string, AttributeRelation>>;
}

/** Returns the name under which a table describes a path of core or common attributes; extensions have no columns. */
export const columnName = ({ extension, attribute, subAttribute }: AttributePath): string =>
  extension === undefined ? `${attribute.name}${subAttribute ? `.${subAttribute.name}` : ''}` : '';

/** The columns that users and groups have in common. */
export const sharedColumns = (alias: string, resourceType: ResourceTypeName): ResourceTable['columns'] => ({
  id: { kind: 'uuid', expression: name(`${alias}.id`), unassigned: 'never', unique: true },
  externalId: { kind: 'text', expression: name(`${alias}.external_id`), unassigned: 'null' },
  'meta.created': { kind: 'instant', expression: name(`${alias}.created_at`), unassigned: 'never' },
  'meta.lastModified': { kind: 'instant', expression: name(`${alias}.updated_at`), unassigned: 'never' },
  'meta.version': { kind: 'text', expression: name(`('W/"' || ${alias}.version || '"')`), unassigned: 'never' },
  'meta.resourceType': { kind: 'text', expression: name(`'${resourceType}'::text`), unassigned: 'never' },
});
