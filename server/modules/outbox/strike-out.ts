import type { Context } from '../../database/context.js';
import type { Mail } from './mail.entity.js';

const invitationSecret = /rollcall_invite_\w+/g;

/** A mail's text without the link, which opens an account. */
export const strikeOut = (body: string): string => body.replace(invitationSecret, '•••');

/** A mail as an actor may see it: only an administrator sees the link of one that was not sent. */
export const shownTo = ({ actor }: Context, mail: Mail): Mail =>
  actor.kind === 'administrator'
    ? mail
    : { ...mail, textBody: strikeOut(mail.textBody), htmlBody: strikeOut(mail.htmlBody) };
