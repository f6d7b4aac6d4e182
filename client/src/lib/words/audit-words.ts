import type { Translate } from './use-translate.js';

/** What can be recorded, in the order in which the filter offers it; a test holds the list against the server's. */
export const auditActions = [
  'user.created',
  'user.linked',
  'user.revived',
  'user.updated',
  'user.activated',
  'user.deactivated',
  'user.deleted',
  'group.created',
  'group.linked',
  'group.updated',
  'group.deleted',
  'token.generated',
  'token.activated',
  'token.deactivated',
  'token.renewed',
  'token.deleted',
  'token.expired',
  'apiKey.created',
  'apiKey.updated',
  'apiKey.rotated',
  'apiKey.revoked',
  'attribute.added',
  'attribute.deleted',
  'settings.updated',
  'log.retentionUpdated',
  'configuration.created',
  'configuration.updated',
  'configuration.deleted',
  'configurations.reordered',
  'administrator.created',
  'session.started',
  'session.ended',
  'session.refused',
  'access.refused',
  'invitation.scheduled',
  'invitation.sent',
  'invitation.reminded',
  'invitation.bounced',
  'invitation.opened',
  'invitation.accepted',
  'invitation.expired',
  'invitation.withdrawn',
  'mail.dead',
  'mail.resent',
  'mail.released',
  'mailTemplate.updated',
  'audit.exported',
  'users.exported',
  'simulation.started',
  'simulation.stopped',
  'simulation.ended',
  'simulation.removed',
  'user.released',
  'group.released',
  'group.recounted',
  'directory.recounted',
] as const;

export const auditActorKinds = ['administrator', 'scimToken', 'apiKey', 'member', 'system', 'anonymous'] as const;

export const auditTargetKinds = [
  'USER',
  'GROUP',
  'SCIM_TOKEN',
  'CUSTOM_ATTRIBUTE',
  'CONFIGURATION',
  'SETTINGS',
  'ADMINISTRATOR',
  'API_KEY',
  'MAIL',
  'MAIL_TEMPLATE',
  'AUDIT_TRAIL',
  'DIRECTORY',
  'SIMULATION',
] as const;

export interface AuditActor {
  actorKind: string;
  actorLabel?: string | null;
}

/** An action in words; one that this version does not know stays as it is. */
export function actionWord(t: Translate, action: string): string {
  const known = auditActions.find((name) => name === action);
  return known ? t(`audit.action.${known}`) : action;
}

/** The kind of an actor in words. */
export function actorKindWord(t: Translate, kind: string): string {
  const known = auditActorKinds.find((name) => name === kind);
  return known ? t(`audit.actorKind.${known}`) : kind;
}

/** The kind of a target in words. */
export function targetKindWord(t: Translate, kind: string): string {
  const known = auditTargetKinds.find((name) => name === kind);
  return known ? t(`audit.targetKind.${known}`) : kind;
}

/** Who did it: the name of that time and what kind of actor it was. */
export function actorWord(t: Translate, { actorKind, actorLabel }: AuditActor): string {
  const kind = actorKindWord(t, actorKind);
  return actorLabel && actorKind !== 'system' ? `${actorLabel} (${kind})` : kind;
}

/** Where the target of a record is shown; nothing for what has no page of its own. */
export function targetAddress(kind: string, id: string | null | undefined): string | undefined {
  if (!id) return undefined;
  const pages: Record<string, string> = {
    USER: '/users',
    GROUP: '/groups',
    CONFIGURATION: '/configurations',
    API_KEY: '/admin/system/api-keys',
    SCIM_TOKEN: '/admin/identity/user-provisioning/tokens',
  };
  const page = pages[kind];
  return page && `${page}/${id}`;
}
