import { v7 as newId } from 'uuid';
import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import { digestSecret, generateSecret, secretHint } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { scopeName } from '../../kernel/permissions.js';
import { readAllowedAddresses } from '../allowed-addresses/index.js';
import { recordAudit } from '../audit/index.js';
import { checkExpiry } from '../tokens/index.js';
import { ApiKey } from './api-key.entity.js';
import type { ApiKeyWithSecret, CreateApiKeyInput } from './api-key.inputs.js';
import { endpointOf } from './endpoint.js';

/** Creates a key with the given scopes; its secret is only in the response. */
export const createApiKey = async (context: Context, input: CreateApiKeyInput): Promise<ApiKeyWithSecret> => {
  const administrator = requireFreshSignIn(context);
  const now = context.clock.now();
  const secret = generateSecret('key');
  const key = context.em.create(ApiKey, {
    id: newId(),
    name: input.name.trim(),
    digest: digestSecret(secret),
    hint: secretHint(secret),
    scopes: [...new Set(input.scopes)].sort(),
    createdAt: now,
    createdBy: administrator.label,
    expiresAt: checkExpiry(input.expiresAt, now),
    allowedAddresses: readAllowedAddresses(input.allowedAddresses ?? []),
    lastUsedAt: null,
    lastUsedFrom: null,
  });
  await context.em.flush();
  await recordAudit(context, {
    action: 'apiKey.created',
    targetKind: 'API_KEY',
    targetId: key.id,
    targetLabel: key.name,
    changes: [
      { path: 'scopes', before: null, after: key.scopes.map(scopeName) },
      { path: 'expiresAt', before: null, after: key.expiresAt },
      ...(key.allowedAddresses.length > 0
        ? [{ path: 'allowedAddresses', before: [], after: key.allowedAddresses }]
        : []),
    ],
  });
  context.changed('API_KEY', key.id);
  return { key, secret, endpoint: endpointOf(context.publicUrl) };
};
