import type { Context } from '../../kernel/context.js';
import { customUserSchemaId } from '../../kernel/schema/index.js';
import { type Sql, sql } from '../../query/index.js';

/** The JSON types that the values of an attribute can have. */
export type JsonType = 'string' | 'number' | 'boolean';

/** Removes the attribute from the JSON, and the schema's object where it held nothing else. */
const without = (bag: Sql, urn: string, attribute: string): Sql =>
  sql`case when ${bag} -> ${urn}::text = jsonb_build_object(${attribute}::text, ${bag} -> ${urn}::text -> ${attribute}::text)
      then ${bag} - ${urn}::text else ${bag} #- array[${urn}, ${attribute}]::text[] end`;

/**
 * Removes the values of a custom attribute from every user that has one; returns how many had. Values of the type
 * `except` stay, because the attribute has been declared anew with that type.
 */
export const dropCustomValues = async (context: Context, attribute: string, except?: JsonType): Promise<number> => {
  const urn = customUserSchemaId;
  const rows = await context.statement<{ id: string }>(
    sql`update users set attributes = ${without(sql`attributes`, urn, attribute)},
      attributes_key = ${without(sql`attributes_key`, urn, attribute)},
      version = version + 1, updated_at = ${context.clock.now()}
    where jsonb_exists(attributes -> ${urn}::text, ${attribute})
      and jsonb_typeof(attributes -> ${urn}::text -> ${attribute}::text) is distinct from ${except ?? null}::text
    returning id`,
  );
  for (const { id } of rows.slice(0, 200)) context.changed('USER', id);
  return rows.length;
};
