import { isExpired, isUseNoted } from '../../kernel/access/credential.js';
import { digestSecret, isWellFormedSecret, sameDigest } from '../../kernel/access/secrets.js';
import { cacheReads } from '../../kernel/access/short-lived-cache.js';
import { anonymous, type ScimTokenActor } from '../../kernel/actor.js';
import { scimTokenPermissions } from '../../kernel/permissions.js';
import type {
  Authenticate,
  Authentication,
  Clock,
  LiveSubject,
  RequestInfo,
  RunStatement,
  TokenRefusal,
} from '../../kernel/ports.js';
import type { Refusal } from '../../kernel/refusal.js';
import { type Sql, sql } from '../../query/index.js';
import { isAllowedAddress } from '../allowed-addresses/index.js';

interface TokenRow {
  id: string;
  connection_id: string;
  provider: string;
  name: string;
  digest: Buffer;
  status: string;
  expires_at: Date | null;
  allowed_addresses: string[];
  last_used_at: Date | null;
  schema_version: number;
  auto_invite: boolean;
}

const find = (
  digest: Buffer,
): Sql => sql`select t.id, t.connection_id, c.kind as provider, t.name, t.digest, t.status, t.expires_at, t.allowed_addresses, t.last_used_at, s.version as schema_version,
    coalesce(p.auto_invite, false) as auto_invite
  from scim_tokens t join identity_provider_connections c on c.id = t.connection_id cross join directory_schema s
  left join provisioning_settings p on p.connection_id = t.connection_id where t.digest = ${digest}`;

const touch = (id: string, now: Date, ip: string | undefined): Sql =>
  sql`update scim_tokens set last_used_at = ${now}, last_used_from = ${ip ?? null} where id = ${id}`;

interface Dependencies {
  statement: RunStatement;
  lookUp: RunStatement;
  clock: Clock;
  changed: (subject: LiveSubject, id: string) => void;
  /** Writes a refusal down, without keeping the request waiting. */
  noteRefusal: (refusal: Refusal) => void;
}

type Found = TokenRow | 'malformed' | 'unknown';

const findToken = async (lookUp: RunStatement, secret: string): Promise<Found> => {
  if (!isWellFormedSecret('scim', secret)) return 'malformed';
  const digest = digestSecret(secret);
  const [row] = await lookUp<TokenRow>(find(digest));
  return row && sameDigest(row.digest, digest) ? row : 'unknown';
};

/** Returns why a token that exists may not be used now, from this address; undefined where it may. */
const whyRefused = (row: TokenRow, now: Date, ip: string | undefined): TokenRefusal | undefined => {
  if (isExpired(row.expires_at, now)) return 'expired';
  if (row.status !== 'ACTIVE') return 'inactive';
  return isAllowedAddress(row.allowed_addresses, ip) ? undefined : 'address';
};

const actorOf = (row: TokenRow): ScimTokenActor => ({
  kind: 'scimToken',
  id: row.id,
  label: row.name,
  connectionId: row.connection_id,
  provider: row.provider,
  autoInvite: row.auto_invite,
  schemaVersion: row.schema_version,
  permissions: scimTokenPermissions,
});

/**
 * Looks a presented SCIM secret up by its digest. Successful look-ups are cached for `leaseMs`; mutations that change a
 * token respond only after that time, so every process refuses a deactivated token from the very next request on
 * (decision 18).
 */
export const createAuthenticate = ({ statement, lookUp, clock, changed, noteRefusal }: Dependencies): Authenticate => {
  const rows = cacheReads({
    read: (secret: string) => findToken(lookUp, secret),
    keeps: (found) => typeof found === 'object' && found.status === 'ACTIVE',
  });
  const refuse = (refusal: TokenRefusal, request: RequestInfo, row?: TokenRow): Authentication => {
    const target = row && ({ kind: 'SCIM_TOKEN', id: row.id, label: row.name } as const);
    noteRefusal({ reason: `token.${refusal}`, target, actor: anonymous, request });
    return { ok: false, refusal, tokenId: row?.id, connectionId: row?.connection_id };
  };
  return async (secret: string, request: RequestInfo): Promise<Authentication> => {
    const row = await rows.read(secret);
    if (typeof row !== 'object') return refuse(row, request);
    const now = clock.now();
    const refusal = whyRefused(row, now, request.ip);
    if (refusal) return refuse(refusal, request, row);
    if (!isUseNoted(row.last_used_at, now)) {
      rows.forget(secret);
      await statement(touch(row.id, now, request.ip));
      changed('SCIM_TOKEN', row.id);
    }
    return { ok: true, actor: actorOf(row) };
  };
};
