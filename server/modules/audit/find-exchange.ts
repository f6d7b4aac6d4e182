import type { Context } from '../../kernel/context.js';
import type { AuditedExchange } from './audit.inputs.js';
import type { AuditRecord } from './audit-record.entity.js';

const columns = 'e.id, e.short_id as "shortId", e.method, e.path, e.status';

/** An exchange is noted with the time at which its request came, so it is never later than what was done for it. */
const near = "e.at between ?::timestamptz - interval '2 minutes' and ?::timestamptz + interval '5 seconds'";

const byResource = `select ${columns} from provisioning_exchanges e
  where e.resource_id = ? and ${near} and e.request_id = ? limit 1`;

/** A bulk request is noted under no resource. */
const byConnection = `select ${columns} from provisioning_exchanges e
  where e.connection_id = ? and ${near} and e.request_id = ? limit 1`;

/**
 * The SCIM exchange that a record was written for: of the same resource or connection, of about the same time, with the
 * same request id. That way the log needs no index of request ids.
 */
export const findExchange = async (
  { lookUp, statement }: Context,
  { actorKind, connectionId, targetId, at, requestId }: AuditRecord,
): Promise<AuditedExchange | null> => {
  if (actorKind !== 'scimToken') return null;
  const [found] = await lookUp<AuditedExchange>(byResource, [targetId, at, at, requestId]);
  if (found) return found;
  const [bulk] = await statement<AuditedExchange>(byConnection, [connectionId, at, at, requestId]);
  return bulk ?? null;
};
