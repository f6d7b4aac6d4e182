import type { Exchange } from '../../kernel/ports.js';

/** What of Okta's doings proves a step of the set-up. */
export enum SetupAct {
  /** Anything that came with a token of the connection, refused or not. */
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

/** The test of the credentials asks for users with a `count` and no filter (docs/okta-requests.md). */
const isTest = ({ method, path, query }: Exchange): boolean =>
  method === 'GET' && /^\/users\/?$/i.test(path) && query['filter'] === undefined && query['count'] !== undefined;

/** What an exchange proves, by what its mutation says that it did. */
export const observedActs = (exchange: Exchange): SetupAct[] => {
  const { connectionId, status, wrote, resourceType } = exchange;
  if (connectionId === undefined) return [];
  if (status >= 300) return [SetupAct.REQUEST];
  if (isTest(exchange)) return [SetupAct.REQUEST, SetupAct.TEST];
  if (wrote === undefined) return [SetupAct.REQUEST];
  return [SetupAct.REQUEST, resourceType === 'Group' ? SetupAct.PUSH : actOf[wrote]];
};
