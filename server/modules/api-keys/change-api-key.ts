import { LockMode } from '@mikro-orm/postgresql';
import { isExpired } from '../../kernel/access/credential.js';
import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import { digestSecret, generateSecret, secretHint } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { isId } from '../../kernel/paging.js';
import { scopeName } from '../../kernel/permissions.js';
import { readAllowedAddresses } from '../allowed-addresses/index.js';
import { recordAudit } from '../audit/index.js';
import { ApiKey } from './api-key.entity.js';
import type { ApiKeyWithSecret, UpdateApiKeyInput } from './api-key.inputs.js';
import { endpointOf } from './endpoint.js';

const lockKey = async (context: Context, id: string): Promise<ApiKey> => {
  const key = isId(id) ? await context.em.findOne(ApiKey, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!key) throw fault('api-key.not-found');
  return key;
};

const target = ({ id, name }: ApiKey) => ({ targetKind: 'API_KEY' as const, targetId: id, targetLabel: name });

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

type Changeable = Pick<ApiKey, 'name' | 'scopes' | 'allowedAddresses'>;

const resultOf = (key: ApiKey, input: UpdateApiKeyInput): Changeable => ({
  name: input.name?.trim() ?? key.name,
  scopes: input.scopes ? [...new Set(input.scopes)].sort() : key.scopes,
  allowedAddresses: input.allowedAddresses ? readAllowedAddresses(input.allowedAddresses) : key.allowedAddresses,
});

const changesOf = (before: Changeable, after: Changeable) => [
  ...(before.name === after.name ? [] : [{ path: 'name', before: before.name, after: after.name }]),
  ...(same(before.scopes, after.scopes)
    ? []
    : [{ path: 'scopes', before: before.scopes.map(scopeName), after: after.scopes.map(scopeName) }]),
  ...(same(before.allowedAddresses, after.allowedAddresses)
    ? []
    : [{ path: 'allowedAddresses', before: before.allowedAddresses, after: after.allowedAddresses }]),
];

/**
 * Changes the name, the scopes or the allowed addresses of a key, from the very next request on. Adding scopes and
 * changing addresses require a fresh sign-in.
 */
export const updateApiKey = async (context: Context, input: UpdateApiKeyInput): Promise<ApiKey> => {
  const key = await lockKey(context, input.id);
  const after = resultOf(key, input);
  const changes = changesOf(key, after);
  const isGivenMore = after.scopes.some((scope) => !key.scopes.includes(scope));
  if (isGivenMore || !same(key.allowedAddresses, after.allowedAddresses)) requireFreshSignIn(context, 'access');
  if (changes.length === 0) return key;
  Object.assign(key, after);
  await context.em.flush();
  await recordAudit(context, { action: 'apiKey.updated', ...target(key), changes });
  context.changed('API_KEY', key.id);
  return key;
};

/** Gives a key a new secret; the old one stops working at once. Name, scopes and expiry stay. */
export const rotateApiKey = async (context: Context, id: string): Promise<ApiKeyWithSecret> => {
  requireFreshSignIn(context);
  const key = await lockKey(context, id);
  if (isExpired(key.expiresAt, context.clock.now())) throw fault('api-key.expired');
  const secret = generateSecret('key');
  const before = key.hint;
  key.digest = digestSecret(secret);
  key.hint = secretHint(secret);
  await context.em.flush();
  await recordAudit(context, {
    action: 'apiKey.rotated',
    ...target(key),
    changes: [{ path: 'hint', before, after: key.hint }],
  });
  context.changed('API_KEY', key.id);
  return { key, secret, endpoint: endpointOf(context.publicUrl) };
};

/** Removes a key; its secret is refused from the very next request on. */
export const revokeApiKey = async (context: Context, id: string): Promise<string> => {
  const key = await lockKey(context, id);
  const gone = target(key);
  await context.em.remove(key).flush();
  await recordAudit(context, { action: 'apiKey.revoked', ...gone });
  context.changed('API_KEY', id);
  return id;
};
