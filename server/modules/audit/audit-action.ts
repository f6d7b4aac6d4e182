/** What people and tokens can do to the system, in the words of the trail. */
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
] as const;

export type AuditAction = (typeof auditActions)[number];

/** What a change is made to. */
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

export type AuditTargetKind = (typeof auditTargetKinds)[number];

/** Who can be the actor of a record. */
export const auditActorKinds = ['administrator', 'scimToken', 'apiKey', 'member', 'system', 'anonymous'] as const;

export type AuditActorKind = (typeof auditActorKinds)[number];
