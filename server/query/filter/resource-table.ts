import type { AttributePath, ResourceTypeName } from '../../kernel/schema/index.js';
import { name, type Sql } from '../sql.js';

/** A column that holds an attribute beside the bag, how it holds it, and how it says that there is none. */
export interface AttributeColumn {
  kind: 'uuid' | 'text' | 'boolean' | 'instant';
  expression: Sql;
  unassigned: 'never' | 'null' | 'blank';
  /** No two rows have the same value. */
  unique?: boolean;
}

/**
 * Values that are rows of other tables. Answers what holds for the resources that have a value which meets the
 * condition; the condition is given the columns of the parts it names.
 */
export type AttributeRelation = (
  parts: ReadonlySet<string>,
  condition: (columns: Readonly<Record<string, AttributeColumn>>) => Sql,
) => Sql;

/** How a resource type lies in the database, under the alias that a statement gives its table. */
export interface ResourceTable {
  /** The column of the bag as it is searched (keyedAttributes). */
  keyedAttributes: Sql;
  columns: Readonly<Record<string, AttributeColumn>>;
  /** Arrays of the keys of a list's values, indexed for containment. */
  keyArrays: Readonly<Record<string, Sql>>;
  relations: Readonly<Record<string, AttributeRelation>>;
}

/** How a path of core or common attributes is looked up in a table's descriptions; extensions have no columns. */
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
