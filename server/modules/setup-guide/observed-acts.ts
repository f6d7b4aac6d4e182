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

const usersPath = /^\/users\/?$/i;
const userPath = /^\/users\/([^/.]+)\/?$/i;
const groupsPath = /^\/groups\/?$/i;
const groupPath = /^\/groups\/[^/.]+\/?$/i;

/** As a value of the resource or of an operation without a path, and as an operation on the path `active`. */
const setsInactive =
  /"active"\s*:\s*"?false|"path"\s*:\s*"active"[^}]{0,200}"value"\s*:\s*"?false|"value"\s*:\s*"?false[^}]{0,200}"path"\s*:\s*"active"/i;

const maximumFound = 1_000;

const forgetOldest = (ids: Set<string>): void => {
  const [oldest] = ids;
  if (ids.size > maximumFound && oldest !== undefined) ids.delete(oldest);
};

const foundId = (body: string | undefined): string | undefined => {
  const [, resources = ''] = /"Resources"\s*:\s*\[([\s\S]*)/.exec(body ?? '') ?? [];
  return /"id"\s*:\s*"([^"]+)"/.exec(resources)?.[1];
};

const readActs = ({ path, query, responseBody }: Exchange, found: Set<string>): SetupAct[] => {
  if (!usersPath.test(path)) return [];
  if (query['filter'] === undefined) return query['count'] === undefined ? [] : [SetupAct.TEST];
  const id = foundId(responseBody);
  if (id) found.add(id);
  forgetOldest(found);
  return [];
};

/** Okta links a user that it finds by filter, then PUT (docs/okta-requests.md); later PUTs of the same user are updates. */
const writeActs = ({ method, path, requestBody }: Exchange, found: Set<string>): SetupAct[] => {
  if (method === 'POST') {
    if (usersPath.test(path)) return [SetupAct.CREATE];
    return groupsPath.test(path) ? [SetupAct.PUSH] : [];
  }
  if (groupPath.test(path)) return [SetupAct.PUSH];
  const id = userPath.exec(path)?.[1];
  if (id === undefined) return [];
  if (setsInactive.test(requestBody ?? '')) return [SetupAct.DEACTIVATE];
  return method === 'PUT' && found.delete(id) ? [SetupAct.LINK] : [SetupAct.UPDATE];
};

/**
 * What an exchange proves, by what Okta really sends (docs/okta-requests.md): the test of the credentials asks for users with a
 * `count` and no filter. `found` carries the users that a look-up found from one exchange to the next.
 */
export const observedActs = (exchange: Exchange, found: Set<string>): SetupAct[] => {
  if (exchange.connectionId === undefined) return [];
  if (exchange.status >= 300) return [SetupAct.REQUEST];
  const { method } = exchange;
  if (method === 'GET') return [SetupAct.REQUEST, ...readActs(exchange, found)];
  if (method === 'DELETE') return [SetupAct.REQUEST];
  return [SetupAct.REQUEST, ...writeActs(exchange, found)];
};
