import { registerEnumType } from 'type-graphql';

/** Whether what was tried was done. */
export enum AuditOutcome {
  SUCCESS = 'SUCCESS',
  REFUSED = 'REFUSED',
}

registerEnumType(AuditOutcome, { name: 'AuditOutcome' });
