import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';
import type { AuditedExchange } from './audit.inputs.js';
import type { AuditRecord } from './audit-record.entity.js';

const columns = sql`e.id, e.short_id as "shortId", e.method, e.path, e.status`;

/** An exchange is noted with the time at which its request came, so it is never later than what was done for it. */
const near = (at: Date): Sql =>
  sql`e.at between ${at}::timestamptz - interval '2 minutes' and ${at}::timestamptz + interval '5 seconds'`;

const byResource = ({
  targetId,
  at,
  requestId,
}: AuditRecord): Sql => sql`select ${columns} from provisioning_exchanges e
  where e.resource_id = ${targetId} and ${near(at)} and e.request_id = ${requestId} limit 1`;

/** A bulk request is noted under no resource. */
const byConnection = ({ connectionId, at, requestId }: AuditRecord): Sql =>
  sql`select ${columns} from provisioning_exchanges e
  where e.connection_id = ${connectionId} and ${near(at)} and e.request_id = ${requestId} limit 1`;

/**
 * The SCIM exchange that a record was written for: of the same resource or connection, of about the same time, with the
 * same request id. That way the log needs no index of request ids.
 */
export const findExchange = async (
  { lookUp, statement }: Context,
  record: AuditRecord,
): Promise<AuditedExchange | null> => {
  if (record.actorKind !== 'scimToken') return null;
  const [found] = await lookUp<AuditedExchange>(byResource(record));
  if (found) return found;
  const [bulk] = await statement<AuditedExchange>(byConnection(record));
  return bulk ?? null;
};
