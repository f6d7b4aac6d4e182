import type { Execute } from '../../kernel/ports.js';
import { withCustomAttributes } from '../../kernel/schema/definitions/custom-user-schema.js';
import { userResource } from '../../kernel/schema/definitions/registry.js';
import type { ResourceSchema } from '../../kernel/schema/definitions/types.js';
import type { OpenExchange } from '../exchange/exchange.js';
import { customAttributesDocument } from '../operations/documents.js';

/** The version of a directory in which nobody ever declared an attribute. */
const untouched = 0;

/** Reads the attributes of each resource type as of a request. */
export type LoadSchemas = (exchange: OpenExchange) => Promise<OpenExchange['schemas']>;

/**
 * Gives each exchange the attributes of users that are declared at its time. The actor carries the version with every
 * request, so the attributes are read once for each version and are never stale.
 */
export const loadCustomAttributes = (execute: Execute): LoadSchemas => {
  let known: { version: number; resource: ResourceSchema } = { version: untouched, resource: userResource };

  const load = async ({ actor, info }: OpenExchange): Promise<ResourceSchema> => {
    if (actor.schemaVersion === known.version) return known.resource;
    const { customAttributes } = await execute(customAttributesDocument, {}, actor, info);
    const resource = withCustomAttributes(userResource, customAttributes);
    if (actor.schemaVersion > known.version) known = { version: actor.schemaVersion, resource };
    return resource;
  };

  return async (exchange) => {
    const { schemas, actor } = exchange;
    return actor.schemaVersion === untouched ? schemas : { ...schemas, User: await load(exchange) };
  };
};
