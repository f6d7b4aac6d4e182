import type { Context } from '../../kernel/context.js';
import { customUserSchemaId } from '../../kernel/schema/index.js';

const drop = `update users set
    attributes = case when attributes -> ?::text = jsonb_build_object(?::text, attributes -> ?::text -> ?::text)
      then attributes - ?::text else attributes #- array[?, ?]::text[] end,
    attributes_key = case when attributes_key -> ?::text = jsonb_build_object(?::text, attributes_key -> ?::text -> ?::text)
      then attributes_key - ?::text else attributes_key #- array[?, ?]::text[] end,
    version = version + 1, updated_at = ?
  where jsonb_exists(attributes -> ?::text, ?) and jsonb_typeof(attributes -> ?::text -> ?::text) is distinct from ?::text
  returning id`;

/** What JSON calls the values of an attribute. */
export type JsonType = 'string' | 'number' | 'boolean';

/**
 * Removes the values of a custom attribute from every user that has one; answers how many had. Those of one type may
 * stay, because the attribute is declared anew by then.
 */
export const dropCustomValues = async (context: Context, name: string, except?: JsonType): Promise<number> => {
  const urn = customUserSchemaId;
  const perBag = [urn, name, urn, name, urn, urn, name];
  const params = [...perBag, ...perBag, context.clock.now(), urn, name, urn, name, except ?? null];
  const rows = await context.statement<{ id: string }>(drop, params);
  for (const { id } of rows.slice(0, 200)) context.changed('USER', id);
  return rows.length;
};
