export { advanceInvitations } from './advance-invitations.js';
export { acceptLink, followLink, openLink } from './follow-link.js';
export { Invitation, InvitationLinkState, InvitationStatus } from './invitation.types.js';
export { invitationOf } from './invitation-of.js';
export { MailTemplateResolver } from './mail-template.resolver.js';
export { noteDelivery } from './note-delivery.js';
export { isReachable } from './recipient.js';
export { removeOldLinks } from './remove-old-links.js';
export { type MailText, type RenderedMail, renderMail } from './render-mail.js';
export {
  inviteAutomatically,
  inviteUser,
  invitingConnection,
  isInvitable,
  resendInvitation,
} from './schedule-invitation.js';
export { endAccess, forgetInvitation } from './withdraw-invitation.js';
