import { LockMode } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { isId } from '../../kernel/paging.js';
import { newId, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { attributeUses } from '../configurations/index.js';
import { dropCustomValues, type JsonType } from '../users/index.js';
import { checkAttributeName } from './attribute-name.js';
import { CustomAttribute, CustomAttributeType } from './custom-attribute.entity.js';

/** The greatest number of custom attributes. */
export const maximumAttributes = 300;

/** Locks the set, so that the count stays true, and makes every process read it anew. */
const moveSchemaVersion = async ({ statement, afterCaches }: Context): Promise<void> => {
  afterCaches();
  await statement(sql`update directory_schema set version = version + 1`);
};

export interface NewCustomAttribute {
  name: string;
  type: CustomAttributeType;
}

/** Declares a custom attribute; SCIM accepts, stores, returns and filters it from the next request on. */
export const addCustomAttribute = async (
  context: Context,
  { name, type }: NewCustomAttribute,
): Promise<CustomAttribute> => {
  checkAttributeName(name);
  await moveSchemaVersion(context);
  const { em, actor } = context;
  if ((await em.count(CustomAttribute)) >= maximumAttributes) {
    throw fault('custom-attribute.too-many', { limit: maximumAttributes });
  }
  const nameKey = name.toLowerCase();
  if (await em.findOne(CustomAttribute, { nameKey })) {
    throw fault('custom-attribute.taken');
  }
  const attribute = em.create(CustomAttribute, {
    id: newId(),
    name,
    nameKey,
    type,
    createdAt: context.clock.now(),
    createdBy: actor.kind === 'administrator' ? actor.label : null,
  });
  await em.flush();
  await recordAudit(context, {
    action: 'attribute.added',
    targetKind: 'CUSTOM_ATTRIBUTE',
    targetId: attribute.id,
    targetLabel: name,
    changes: [{ path: 'type', before: null, after: type }],
  });
  context.changed('PROVISIONING', attribute.id);
  return attribute;
};

/** Refuses to delete an attribute that a configuration uses. */
const refuseUsed = async (context: Context, name: string): Promise<void> => {
  const uses = await attributeUses(context, [name]);
  if (uses.length === 0) return;
  const where = uses.map(({ configurationName, fields }) => `“${configurationName}” (${fields.join(', ')})`).join(', ');
  throw fault('custom-attribute.used', { name, places: where });
};

const jsonTypes: Record<CustomAttributeType, JsonType> = {
  [CustomAttributeType.STRING]: 'string',
  [CustomAttributeType.NUMBER]: 'number',
  [CustomAttributeType.BOOLEAN]: 'boolean',
  [CustomAttributeType.DATE]: 'string',
};

/**
 * Removes values that processes stored which still used the old attributes. Where the name was declared anew, in the
 * same save or since, values of its new type have been received and acknowledged meanwhile: they stay.
 */
const dropStragglers = async (context: Context, name: string): Promise<void> => {
  const declaredAnew = await context.em.findOne(CustomAttribute, { name });
  await dropCustomValues(context, name, declaredAnew ? jsonTypes[declaredAnew.type] : undefined);
};

/** Deletes a custom attribute and the values that users have of it; returns its id and name. */
export const deleteCustomAttribute = async (
  context: Context,
  id: string,
): Promise<Pick<CustomAttribute, 'id' | 'name'>> => {
  const { em } = context;
  const attribute = isId(id)
    ? await em.findOne(CustomAttribute, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!attribute) {
    throw fault('custom-attribute.not-found');
  }
  await refuseUsed(context, attribute.name);
  await moveSchemaVersion(context);
  const users = await dropCustomValues(context, attribute.name);
  context.afterCaches((last) => dropStragglers(last, attribute.name));
  await em.remove(attribute).flush();
  await recordAudit(context, {
    action: 'attribute.deleted',
    targetKind: 'CUSTOM_ATTRIBUTE',
    targetId: id,
    targetLabel: attribute.name,
    changes: [
      { path: 'type', before: attribute.type, after: null },
      { path: 'users', count: users },
    ],
  });
  context.changed('PROVISIONING', id);
  return { id, name: attribute.name };
};
