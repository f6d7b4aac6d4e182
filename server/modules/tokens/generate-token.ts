import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import { digestSecret, generateSecret, secretHint } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { newId } from '../../query/index.js';
import { readAllowedAddresses } from '../allowed-addresses/index.js';
import { recordAudit } from '../audit/index.js';
import { lockConnection } from '../connections/index.js';
import { targetUrl } from './target-url.js';
import { ScimToken, ScimTokenStatus } from './token.entity.js';
import type { GenerateScimTokenInput, ScimTokenWithSecret } from './token.inputs.js';

/** The greatest number of tokens for each identity provider, including inactive and expired ones. */
export const tokenLimit = 2;

/** Refuses an expiry in the past, with which the token would never work. */
export const checkExpiry = (expiresAt: Date | null | undefined, now: Date): Date | null => {
  if (expiresAt && expiresAt <= now) {
    throw fault('expiry.past');
  }
  return expiresAt ?? null;
};

export interface CreateTokenProps {
  connectionId: string;
  name: string;
  expiresAt: Date | null;
  createdBy: string | null;
  /** As `readAllowedAddresses` spells them; absent or empty: anywhere. */
  allowedAddresses?: string[];
}

/** Stores a new token and records it; the caller checks whether one more may exist. */
export const createToken = async (
  context: Context,
  props: CreateTokenProps,
): Promise<{ token: ScimToken; secret: string }> => {
  const now = context.clock.now();
  const secret = generateSecret('scim');
  const token = context.em.create(ScimToken, {
    id: newId(),
    ...props,
    allowedAddresses: props.allowedAddresses ?? [],
    digest: digestSecret(secret),
    hint: secretHint(secret),
    status: ScimTokenStatus.ACTIVE,
    createdAt: now,
    validFrom: now,
    lastUsedAt: null,
    lastUsedFrom: null,
  });
  await context.em.flush();
  await recordAudit(context, {
    action: 'token.generated',
    targetKind: 'SCIM_TOKEN',
    targetId: token.id,
    targetLabel: token.name,
    changes: [
      { path: 'expiresAt', before: null, after: token.expiresAt },
      ...(token.allowedAddresses.length > 0
        ? [{ path: 'allowedAddresses', before: [], after: token.allowedAddresses }]
        : []),
    ],
  });
  context.changed('SCIM_TOKEN', token.id);
  return { token, secret };
};

/** Generates a token. It locks the connection's row, so that fifty requests at once still make two. */
export const generateToken = async (context: Context, input: GenerateScimTokenInput): Promise<ScimTokenWithSecret> => {
  const administrator = requireFreshSignIn(context);
  const expiresAt = checkExpiry(input.expiresAt, context.clock.now());
  const allowedAddresses = readAllowedAddresses(input.allowedAddresses ?? []);
  const connection = await lockConnection(context.em, input.provider);
  if ((await context.em.count(ScimToken, { connectionId: connection.id })) >= tokenLimit) {
    throw fault('scim-token.limit');
  }
  const { token, secret } = await createToken(context, {
    connectionId: connection.id,
    name: input.name.trim(),
    expiresAt,
    createdBy: administrator.label,
    allowedAddresses,
  });
  return { token, secret, targetUrl: targetUrl(context.publicUrl) };
};
