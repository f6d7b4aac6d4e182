import type { ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import { readJson } from '../admission/body.js';
import { sendList } from '../exchange/answers.js';
import type { OpenExchange, ScimHandler, ScimRequest } from '../exchange/exchange.js';
import { pageSizes } from '../protocol/limits.js';
import { type Parameters, readSearchParameters } from '../protocol/list-query.js';
import type { Page } from '../protocol/paging.js';
import type { ScimResource } from '../protocol/resources.js';
import { unwrap } from '../protocol/scim-errors.js';
import type { Caller, ResourceGateway } from '../resources/resource-gateway.js';
import { parametersOf } from '../resources/resource-handlers.js';
import { mergeSorted } from './merge-sorted.js';
import { encodeRootCursor } from './root-cursor.js';
import { queryFor, type RootQuery, readRootQuery } from './root-query.js';

type Gateways = Readonly<Record<ResourceTypeName, ResourceGateway>>;

interface Found {
  total: number;
  resources: ScimResource[];
}

/** One type after the other: the second begins where the first ends. */
const readInTurn = async (
  caller: Caller,
  gateways: Gateways,
  query: RootQuery,
  types: readonly [ResourceTypeName, ResourceTypeName],
): Promise<Found> => {
  const { startIndex, count } = query;
  const [first, second] = types;
  const head = await gateways[first].list(caller, queryFor(query, first, startIndex, count));
  const from = Math.max(startIndex - head.page.totalCount, 1);
  const tail = await gateways[second].list(caller, queryFor(query, second, from, count - head.resources.length));
  return {
    total: head.page.totalCount + tail.page.totalCount,
    resources: [...head.resources, ...tail.resources],
  };
};

/** The first so many resources of one type. */
const readFirst = async (
  caller: Caller,
  gateway: ResourceGateway,
  query: RootQuery,
  wanted: number,
): Promise<Found> => {
  const resources: ScimResource[] = [];
  for (;;) {
    const count = Math.min(wanted - resources.length, pageSizes.maximum);
    const part = await gateway.list(caller, queryFor(query, gateway.type, resources.length + 1, count));
    for (const resource of part.resources) resources.push(resource);
    if (part.resources.length < count || resources.length >= wanted) {
      return { total: part.page.totalCount, resources };
    }
  }
};

/** Both types sorted by one attribute: what lies before the page has to be read to know where the page begins. */
const readMerged = async (caller: Caller, gateways: Gateways, query: RootQuery): Promise<Found> => {
  const { startIndex, count, sorting } = query;
  const wanted = count === 0 ? 0 : startIndex - 1 + count;
  const users = await readFirst(caller, gateways.User, query, wanted);
  const groups = await readFirst(caller, gateways.Group, query, wanted);
  const merged = mergeSorted(users.resources, groups.resources, sorting.sortBy ?? '', sorting.sortOrder === 'DESC');
  return { total: users.total + groups.total, resources: merged.slice(startIndex - 1, wanted) };
};

/** Unassigned values come last going up and first going down, and a type without the attribute has none of them. */
const find = (caller: Caller, gateways: Gateways, query: RootQuery): Promise<Found> => {
  const { User, Group } = query.sortable;
  if (User && Group) return readMerged(caller, gateways, query);
  const descending = query.sorting.sortOrder === 'DESC';
  const groupsFirst = (User && descending) || (Group && !descending);
  return readInTurn(caller, gateways, query, groupsFirst ? ['Group', 'User'] : ['User', 'Group']);
};

const pageOf = ({ startIndex, count, list }: RootQuery, { total, resources }: Found): Page => {
  if (list === undefined) return { totalCount: total, startIndex, nextCursor: null, previousCursor: null };
  const next = startIndex + resources.length;
  const isPaged = count > 0;
  return {
    totalCount: total,
    startIndex: null,
    nextCursor: isPaged && next <= total ? encodeRootCursor(list, { startIndex: next, count }) : null,
    previousCursor:
      isPaged && startIndex > 1 ? encodeRootCursor(list, { startIndex: Math.max(startIndex - count, 1), count }) : null,
  };
};

type ReadParameters = (request: ScimRequest, exchange: OpenExchange) => Parameters | Promise<Parameters>;

const rootHandler =
  (gateways: Gateways, readParameters: ReadParameters): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const query = readRootQuery(exchange, await readParameters(request, exchange));
    const found = await find(exchange, gateways, query);
    await sendList(response, pageOf(query, found), found.resources);
  };

/** GET at the server's root: users and groups together (RFC 7644 §3.4.2.1). */
export const listEverything = (gateways: Gateways): ScimHandler =>
  rootHandler(gateways, (_request, exchange) => parametersOf(exchange));

/** POST to /.search at the server's root (RFC 7644 §3.4.3). */
export const searchEverything = (gateways: Gateways): ScimHandler =>
  rootHandler(gateways, async (request) => unwrap(readSearchParameters(await readJson(request))));
