import { unknownPasswordHash } from '../../../kernel/access/password.js';
import { requireFreshSignIn } from '../../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../../kernel/context.js';
import { fault } from '../../../kernel/faults/fault.js';
import type { Role } from '../../../kernel/roles.js';
import { canonicalKey } from '../../../kernel/text/canonical-key.js';
import { newId, sql } from '../../../query/index.js';
import { recordAudit } from '../../audit/index.js';
import { Administrator, type PortalLanguage } from '../administrator.entity.js';
import { AccountLinkKind, type IssuedLink, issueLink, removeLinks } from '../links/account-link.js';
import { mailLink } from '../mails/send-account-mail.js';
import { mostAdministrators, readAdministrator } from './list-administrators.js';
import { lockAdministrator } from './lock-administrator.js';
import type { InviteAdministratorInput, InvitedAdministrator } from './team.types.js';

interface NewAdministrator {
  email: string;
  role: Role;
  language: PortalLanguage;
}

/** Adds an administrator who cannot sign in until the invitation is accepted. */
export const addInvited = async (context: Context, { email, role, language }: NewAdministrator): Promise<string> => {
  const { statement, clock } = context;
  const address = email.trim();
  const [{ count } = { count: 0 }] = await statement<{ count: number }>(
    sql`select count(*)::int as count from administrators`,
  );
  if (count >= mostAdministrators) throw fault('administrator.too-many', { limit: mostAdministrators });
  const id = newId();
  const now = clock.now();
  const added = await statement(
    sql`insert into administrators (id, email, email_key, name, password_hash, role, language, created_at, invited_at)
      values (${id}, ${address}, ${canonicalKey(address)}, ${address.split('@')[0] ?? address},
        ${unknownPasswordHash()}, ${role}, ${language}, ${now}, ${now})
      on conflict (email_key) do nothing returning id`,
  );
  if (added.length === 0) throw fault('administrator.taken');
  await recordAudit(context, {
    action: 'administrator.invited',
    targetKind: 'ADMINISTRATOR',
    targetId: id,
    targetLabel: address,
    changes: [{ path: 'role', before: null, after: role }],
  });
  context.changed('ADMINISTRATOR', id);
  return id;
};

/** Makes the link of an invitation, which a mail carries where there is a mail server; earlier links end. */
const sendLink = async (context: Context, id: string): Promise<InvitedAdministrator> => {
  const { email, language } = await readAdministrator(context, id);
  const owner = { kind: 'ADMINISTRATOR', id } as const;
  const { url, expiresAt } = context.sendsMail
    ? await replaceLink(context, id, () =>
        mailLink(context, AccountLinkKind.INVITATION, { owner, userName: email, recipient: email, language }),
      )
    : await issueInvitation(context, id, email);
  return { administrator: await readAdministrator(context, id), link: context.sendsMail ? null : url, expiresAt };
};

const replaceLink = async (context: Context, id: string, issue: () => Promise<IssuedLink>): Promise<IssuedLink> => {
  await removeLinks(context, { kind: 'ADMINISTRATOR', id }, AccountLinkKind.INVITATION);
  return issue();
};

/** Makes the link of an invitation for somebody who hands it over; earlier links end. */
export const issueInvitation = (context: Context, id: string, email: string): Promise<IssuedLink> =>
  replaceLink(context, id, () =>
    issueLink(context, { kind: AccountLinkKind.INVITATION, owner: { kind: 'ADMINISTRATOR', id }, email }),
  );

/** Invites an administrator. */
export const inviteAdministrator = async (
  context: Context,
  { email, role, language }: InviteAdministratorInput,
): Promise<InvitedAdministrator> => {
  const inviter = await context.em.findOneOrFail(Administrator, { id: requireFreshSignIn(context, 'access').id });
  const id = await addInvited(context, { email, role, language: language ?? inviter.language });
  return sendLink(context, id);
};

/** Invites an administrator again who has not accepted; the link of before stops working. */
export const resendAdministratorInvitation = async (context: Context, id: string): Promise<InvitedAdministrator> => {
  requireFreshSignIn(context, 'access');
  const administrator = await lockInvited(context, id);
  await noteInvitedAgain(context, administrator);
  return sendLink(context, administrator.id);
};

/** Locks an administrator whose invitation is open. */
const lockInvited = async (context: Context, id: string): Promise<{ id: string; email: string }> => {
  const administrator = await lockAdministrator(context, id);
  if (administrator.deactivatedAt) throw fault('administrator.deactivated');
  if (!administrator.invitedAt) throw fault('administrator.accepted');
  return administrator;
};

/** Records that somebody was invited again. */
export const noteInvitedAgain = (
  context: Context,
  { id, email }: { id: string; email: string },
  changes: readonly object[] = [],
): Promise<void> => {
  context.changed('ADMINISTRATOR', id);
  return recordAudit(context, {
    action: 'administrator.invited',
    targetKind: 'ADMINISTRATOR',
    targetId: id,
    targetLabel: email,
    changes,
  });
};
