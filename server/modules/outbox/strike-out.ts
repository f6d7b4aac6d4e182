import { type Masked, maskSecrets } from '../../kernel/access/mask-secrets.js';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import type { Mail } from './mail.entity.js';

/** Masks the secrets of the links in a mail's text, because they open accounts. */
export const strikeOut = (body: string): Masked<string> => maskSecrets(body);

/** Returns a mail as an actor may see it: only an administrator who may invite sees the link of an unsent one. */
export const shownTo = ({ actor }: Context, mail: Mail): Mail =>
  actor.kind === 'administrator' && actor.permissions.has(Permission.InvitationsWrite)
    ? mail
    : { ...mail, textBody: strikeOut(mail.textBody), htmlBody: strikeOut(mail.htmlBody) };
