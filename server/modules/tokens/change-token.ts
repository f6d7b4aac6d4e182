import { LockMode } from '@mikro-orm/postgresql';
import { isExpired } from '../../kernel/access/credential.js';
import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import { digestSecret, generateSecret, secretHint } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { isId } from '../../kernel/paging.js';
import { readAllowedAddresses } from '../allowed-addresses/index.js';
import { recordAudit } from '../audit/index.js';
import { checkExpiry } from './generate-token.js';
import { targetUrl } from './target-url.js';
import { ScimToken, ScimTokenStatus } from './token.entity.js';
import type { ScimTokenWithSecret } from './token.inputs.js';

const lockToken = async (context: Context, id: string): Promise<ScimToken> => {
  const token = isId(id) ? await context.em.findOne(ScimToken, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!token) throw fault('scim-token.not-found');
  return token;
};

const target = (token: ScimToken) => ({
  targetKind: 'SCIM_TOKEN' as const,
  targetId: token.id,
  targetLabel: token.name,
});

/** Activates or deactivates a token, from the very next request on. */
export const setTokenStatus = async (context: Context, id: string, status: ScimTokenStatus): Promise<ScimToken> => {
  const token = await lockToken(context, id);
  if (status === ScimTokenStatus.ACTIVE && isExpired(token.expiresAt, context.clock.now())) {
    throw fault('scim-token.expired');
  }
  if (token.status === status) return token;
  const before = token.status;
  token.status = status;
  await context.em.flush();
  await recordAudit(context, {
    action: status === ScimTokenStatus.ACTIVE ? 'token.activated' : 'token.deactivated',
    ...target(token),
    changes: [{ path: 'status', before, after: status }],
  });
  context.afterCaches();
  context.changed('SCIM_TOKEN', token.id);
  return token;
};

/** Returns the end of the next lifetime when none is given: it is as long as the old one was. */
const repeatLifetime = (token: ScimToken, now: Date): Date | null =>
  token.expiresAt && new Date(now.getTime() + token.expiresAt.getTime() - token.validFrom.getTime());

export interface RenewTokenProps {
  id: string;
  /** Where it is absent or null, the old lifetime is repeated. */
  expiresAt: Date | null | undefined;
  /** Keeps the secret, so that nothing has to be changed in Okta. */
  keepSecret: boolean;
}

/**
 * Restarts a token: same row and name, new expiry, active, and (unless kept) a new secret, which replaces the old one
 * at once.
 */
export const renewToken = async (context: Context, props: RenewTokenProps): Promise<ScimTokenWithSecret> => {
  requireFreshSignIn(context);
  const now = context.clock.now();
  const token = await lockToken(context, props.id);
  const before = { expiresAt: token.expiresAt, status: token.status, hint: token.hint };
  token.expiresAt = props.expiresAt ? checkExpiry(props.expiresAt, now) : repeatLifetime(token, now);
  token.validFrom = now;
  token.status = ScimTokenStatus.ACTIVE;
  const secret = props.keepSecret ? null : generateSecret('scim');
  if (secret) {
    token.digest = digestSecret(secret);
    token.hint = secretHint(secret);
  }
  await context.em.flush();
  const after = { expiresAt: token.expiresAt, status: token.status, hint: token.hint };
  await recordAudit(context, {
    action: 'token.renewed',
    ...target(token),
    changes: (['expiresAt', 'status', 'hint'] as const).map((path) => ({
      path,
      before: before[path],
      after: after[path],
    })),
  });
  context.afterCaches();
  context.changed('SCIM_TOKEN', token.id);
  return { token, secret, targetUrl: targetUrl(context.publicUrl) };
};

/** Changes the addresses from which a token may be used, from the very next request on; none: from anywhere. */
export const setTokenAddresses = async (context: Context, id: string, given: readonly string[]): Promise<ScimToken> => {
  requireFreshSignIn(context, 'access');
  const after = readAllowedAddresses(given);
  const token = await lockToken(context, id);
  const before = token.allowedAddresses;
  if (before.join() === after.join()) return token;
  token.allowedAddresses = after;
  await context.em.flush();
  await recordAudit(context, {
    action: 'token.addressesChanged',
    ...target(token),
    changes: [{ path: 'allowedAddresses', before, after }],
  });
  context.afterCaches();
  context.changed('SCIM_TOKEN', token.id);
  return token;
};

/** Deletes a token; its secret is refused from the very next request on. */
export const deleteToken = async (context: Context, id: string): Promise<string> => {
  const token = await lockToken(context, id);
  await context.em.remove(token).flush();
  await recordAudit(context, { action: 'token.deleted', ...target(token) });
  context.afterCaches();
  context.changed('SCIM_TOKEN', id);
  return id;
};
