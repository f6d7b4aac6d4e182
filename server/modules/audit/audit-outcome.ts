import { registerEnumType } from 'type-graphql';

/** Tells whether the action was done or refused. */
export enum AuditOutcome {
  SUCCESS = 'SUCCESS',
  REFUSED = 'REFUSED',
}

registerEnumType(AuditOutcome, { name: 'AuditOutcome' });
