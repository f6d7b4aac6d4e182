import { digestSecret } from '../../../kernel/access/secrets.js';
import type { Context } from '../../../kernel/context.js';
import { Role } from '../../../kernel/roles.js';
import { canonicalKey } from '../../../kernel/text/canonical-key.js';
import { networkOf } from '../../../kernel/wire/network.js';
import { sql } from '../../../query/index.js';
import { findAccount } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';
import { Administrator } from '../administrator.entity.js';
import { countAttempt } from '../brake.js';
import { offeredSignOn } from '../installation.js';
import { AccountLinkKind, type AccountOwner } from '../links/account-link.js';
import { mailLink } from '../mails/send-account-mail.js';
import { type PasswordHolder, readHolder } from '../profile/read-holder.js';

/** Longer than any address or user name that a person types. */
const longestName = 320;

/** Returns the accounts that a text signs in to: of an administrator, of a user of the directory, or of both. */
export const ownersOf = async (context: Context, given: string): Promise<AccountOwner[]> => {
  const [administrator] = await context.statement<{ id: string }>(
    sql`select id from administrators where email_key = ${canonicalKey(given)}`,
  );
  const member = await findAccount(context, given);
  return [
    ...(administrator ? [{ kind: 'ADMINISTRATOR' as const, id: administrator.id }] : []),
    ...(member ? [{ kind: 'USER' as const, id: member.userId }] : []),
  ];
};

const mailReset = async (context: Context, holder: PasswordHolder): Promise<void> => {
  await mailLink(context, AccountLinkKind.PASSWORD_RESET, holder);
  await recordAudit(context, {
    action: 'password.resetRequested',
    targetKind: holder.owner.kind,
    targetId: holder.owner.id,
    targetLabel: holder.userName,
  });
};

/** Where single sign-on is the only way in, the password of an owner alone opens something. */
const opensSomething = async (context: Context, { owner }: PasswordHolder): Promise<boolean> => {
  if (!(await offeredSignOn(context))?.only) return true;
  return (await context.em.count(Administrator, { id: owner.id, role: Role.OWNER })) > 0;
};

/**
 * Mails a link to each account; nothing happens where no password opens one, or no mail goes out. It all happens in a
 * transaction, because the reads of a request end with it, and the caller may have hung up by now.
 */
const mailResets = async (context: Context, given: string): Promise<void> => {
  if (!context.sendsMail) return;
  await context.transaction(async (inside) => {
    for (const owner of await ownersOf(inside, given)) {
      const holder = await readHolder(inside, owner);
      if (holder && (await opensSomething(inside, holder))) await mailReset(inside, holder);
    }
  });
};

/**
 * Takes the wish for a new password. Accounts are looked up after the answer, so that neither the answer nor its time
 * says who has one; attempts are counted by what was typed and by network, so that a refusal says nothing either.
 */
export const requestPasswordReset = async (context: Context, typed: string): Promise<boolean> => {
  const given = typed.trim().slice(0, longestName);
  const network = networkOf(context.request.ip);
  const name = digestSecret(canonicalKey(given)).toString('hex');
  await countAttempt(
    context,
    [
      { kind: 'reset', key: name },
      { kind: 'resetInNetwork', key: network },
    ],
    { reason: 'reset.throttled' },
  );
  context.afterAnswer(() => mailResets(context, given));
  return true;
};
