import type { Exchange } from '../../kernel/ports.js';
import { isCredentialsTest } from '../provisioning-log/index.js';

/** The acts of Okta that prove a step of the set-up. */
export enum SetupAct {
  /** Any request with a token of the connection, refused or not. */
  REQUEST = 'REQUEST',
  TEST = 'TEST',
  CREATE = 'CREATE',
  LINK = 'LINK',
  UPDATE = 'UPDATE',
  DEACTIVATE = 'DEACTIVATE',
  PUSH = 'PUSH',
}

const actOf: Record<NonNullable<Exchange['wrote']>, SetupAct> = {
  CREATED: SetupAct.CREATE,
  REVIVED: SetupAct.CREATE,
  LINKED: SetupAct.LINK,
  UPDATED: SetupAct.UPDATE,
  UNCHANGED: SetupAct.UPDATE,
  DEACTIVATED: SetupAct.DEACTIVATE,
};

/** Returns the acts that an exchange proves, by the outcome that its mutation reported. */
export const observedActs = (exchange: Exchange): SetupAct[] => {
  const { connectionId, status, wrote, resourceType } = exchange;
  if (connectionId === undefined) return [];
  if (status >= 300) return [SetupAct.REQUEST];
  if (isCredentialsTest(exchange)) return [SetupAct.REQUEST, SetupAct.TEST];
  if (wrote === undefined) return [SetupAct.REQUEST];
  return [SetupAct.REQUEST, resourceType === 'Group' ? SetupAct.PUSH : actOf[wrote]];
};
