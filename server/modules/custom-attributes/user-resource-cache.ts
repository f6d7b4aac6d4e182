import type { EntityManager } from '@mikro-orm/postgresql';
import { type ResourceSchema, userResource, withCustomAttributes } from '../../kernel/schema/index.js';
import { CustomAttribute } from './custom-attribute.entity.js';

/** Reads the attributes of users, custom ones included, once for each version of the schema. */
export const createUserResourceCache = (fork: () => EntityManager): ((version: number) => Promise<ResourceSchema>) => {
  let cached: { version: number; resource: ResourceSchema } | undefined;
  return async (version) => {
    if (version === 0) return userResource;
    if (cached?.version === version) return cached.resource;
    const definitions = await fork().findAll(CustomAttribute, { orderBy: { id: 'asc' } });
    const resource = definitions.length === 0 ? userResource : withCustomAttributes(userResource, definitions);
    if (!cached || cached.version < version) cached = { version, resource };
    return resource;
  };
};
