import { isExpired, isUseNoted } from '../../kernel/access/credential.js';
import { digestSecret, isWellFormedSecret, sameDigest } from '../../kernel/access/secrets.js';
import { type Permission, withImplied } from '../../kernel/permissions.js';
import type {
  ApiKeyAccess,
  Clock,
  KeyAuthentication,
  LiveSubject,
  RequestInfo,
  RunStatement,
} from '../../kernel/ports.js';
import { type Sql, sql } from '../../query/index.js';
import { isAllowedAddress } from '../allowed-addresses/index.js';
import type { RequestCounter } from './request-counter.js';

interface KeyRow {
  id: string;
  name: string;
  digest: Buffer;
  scopes: Permission[];
  expires_at: Date | null;
  allowed_addresses: string[];
  last_used_at: Date | null;
  schema_version: number;
}

const find = (
  digest: Buffer,
): Sql => sql`select k.id, k.name, k.digest, k.scopes, k.expires_at, k.allowed_addresses, k.last_used_at, s.version as schema_version
  from api_keys k cross join directory_schema s where k.digest = ${digest}`;

const touch = (id: string, now: Date, ip: string | undefined): Sql =>
  sql`update api_keys set last_used_at = ${now}, last_used_from = ${ip ?? null} where id = ${id}`;

interface Dependencies {
  statement: RunStatement;
  lookUp: RunStatement;
  clock: Clock;
  changed: (subject: LiveSubject, id: string) => void;
  counter: Pick<RequestCounter, 'count'>;
}

type Found = { ok: true; row: KeyRow } | Extract<KeyAuthentication, { ok: false }>;

/**
 * Looks a presented key up by its digest. The row is read with each request, so every process refuses a revoked key
 * from the very next request on; a malformed key is refused without a look-up.
 */
export const createApiKeyAccess = ({ statement, lookUp, clock, changed, counter }: Dependencies): ApiKeyAccess => {
  const read = async (secret: string, { ip }: Pick<RequestInfo, 'ip'>): Promise<Found> => {
    if (!isWellFormedSecret('key', secret)) return { ok: false, refusal: 'malformed' };
    const digest = digestSecret(secret);
    const [row] = await lookUp<KeyRow>(find(digest));
    if (!row || !sameDigest(row.digest, digest)) return { ok: false, refusal: 'unknown' };
    const key = { id: row.id, label: row.name };
    // The address comes first, so that callers elsewhere do not learn that the key has expired.
    if (!isAllowedAddress(row.allowed_addresses, ip)) return { ok: false, refusal: 'address', key };
    return isExpired(row.expires_at, clock.now()) ? { ok: false, refusal: 'expired', key } : { ok: true, row };
  };
  return {
    async authenticate(secret, request) {
      const found = await read(secret, request);
      if (!found.ok) return found;
      const { id, name, scopes, schema_version } = found.row;
      const now = clock.now();
      if (!isUseNoted(found.row.last_used_at, now)) {
        await statement(touch(id, now, request.ip));
        changed('API_KEY', id);
      }
      counter.count(id, now);
      return {
        ok: true,
        actor: { kind: 'apiKey', id, label: name, schemaVersion: schema_version, permissions: withImplied(scopes) },
      };
    },
    async isStillGood(secret, permissions, request) {
      const found = await read(secret, request);
      if (!found.ok) return false;
      const held = withImplied(found.row.scopes);
      return [...permissions].every((permission) => held.has(permission));
    },
  };
};
