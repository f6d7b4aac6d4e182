import { unknownPasswordHash } from '../../kernel/access/password.js';
import type { Context } from '../../kernel/context.js';
import { faultWith } from '../../kernel/faults/fault.js';
import type { Role } from '../../kernel/roles.js';
import type { SignOnClaims } from '../../kernel/single-sign-on.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { newId, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';

/**
 * Adds an administrator who signs in through the provider alone: no password opens the account. An address that an
 * administrator has already is refused, because it would hand an account over by its e-mail address.
 */
export const addAdministrator = async (context: Context, claims: SignOnClaims, role: Role): Promise<string> => {
  const { subject, email = subject, name = email } = claims;
  const id = newId();
  const [added] = await context.statement(
    sql`insert into administrators (id, email, email_key, name, password_hash, role, single_sign_on, created_at)
      values (${id}, ${email}, ${canonicalKey(email)}, ${name}, ${unknownPasswordHash()}, ${role}, true,
        ${context.clock.now()})
      on conflict (email_key) do nothing returning id`,
  );
  if (!added) throw faultWith('sign-on.address-taken', { refusal: { reason: 'signOn.refused' } });
  await recordAudit(context, {
    action: 'administrator.created',
    targetKind: 'ADMINISTRATOR',
    targetId: id,
    targetLabel: email,
    changes: [{ path: 'role', before: null, after: role }],
  });
  context.changed('ADMINISTRATOR', id);
  return id;
};
