import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';
import type { AuditedExchange } from './audit.inputs.js';
import type { AuditRecord } from './audit-record.entity.js';

const columns = sql`e.id, e.short_id as "shortId", e.method, e.path, e.status`;

/** An exchange has the time at which its request arrived, so it is never later than the records of its effects. */
const near = (at: Date): Sql =>
  sql`e.at between ${at}::timestamptz - interval '2 minutes' and ${at}::timestamptz + interval '5 seconds'`;

const byResource = ({
  targetId,
  at,
  requestId,
}: AuditRecord): Sql => sql`select ${columns} from provisioning_exchanges e
  where e.resource_id = ${targetId} and ${near(at)} and e.request_id = ${requestId} limit 1`;

/** The exchange of a bulk request names no resource. */
const byConnection = ({ connectionId, at, requestId }: AuditRecord): Sql =>
  sql`select ${columns} from provisioning_exchanges e
  where e.connection_id = ${connectionId} and ${near(at)} and e.request_id = ${requestId} limit 1`;

/**
 * Finds the SCIM exchange that caused a record: of the same resource or connection, at about the same time, with the
 * same request id. So the log needs no index of request ids.
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
