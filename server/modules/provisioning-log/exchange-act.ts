import type { Exchange, WriteEffects } from '../../kernel/ports.js';

/** The outcome and the effects of a write, as they are kept with its exchange. */
export type WroteFacts = { outcome: NonNullable<Exchange['wrote']> } & WriteEffects;

/** What a request asked for; of a success, what was done. */
export enum ExchangeVerb {
  CREATE = 'CREATE',
  REVIVE = 'REVIVE',
  LINK = 'LINK',
  UPDATE = 'UPDATE',
  CHANGE_NOTHING = 'CHANGE_NOTHING',
  RENAME = 'RENAME',
  DEACTIVATE = 'DEACTIVATE',
  REACTIVATE = 'REACTIVATE',
  CHANGE_MEMBERS = 'CHANGE_MEMBERS',
  DELETE = 'DELETE',
  READ = 'READ',
  SEARCH = 'SEARCH',
  TEST = 'TEST',
  DISCOVER = 'DISCOVER',
  BULK = 'BULK',
  OTHER = 'OTHER',
}

/** The parts of an exchange that tell what it asked for. */
type Asked = Pick<Exchange, 'method' | 'path' | 'query'>;

const collection = /^\/(?:users|groups)?\/?$/i;
const search = /\.search\/?$/i;
const bulk = /^\/bulk\/?$/i;
const discovery = /^\/(?:ServiceProviderConfig|ResourceTypes|Schemas)(?:\/|$)/i;
const oneResource = /^\/(?:users|groups)\/[^/]+\/?$/i;
const usersCollection = /^\/users\/?$/i;

/** The test of the credentials asks for users with a `count` and no filter (docs/okta-requests.md). */
export const isCredentialsTest = ({ method, path, query }: Asked): boolean =>
  method === 'GET' && usersCollection.test(path) && query['filter'] === undefined && query['count'] !== undefined;

const readVerb = (asked: Asked): ExchangeVerb => {
  if (isCredentialsTest(asked)) return ExchangeVerb.TEST;
  if (discovery.test(asked.path)) return ExchangeVerb.DISCOVER;
  if (collection.test(asked.path)) return ExchangeVerb.SEARCH;
  return oneResource.test(asked.path) ? ExchangeVerb.READ : ExchangeVerb.OTHER;
};

const postVerb = ({ path }: Asked): ExchangeVerb => {
  if (search.test(path)) return ExchangeVerb.SEARCH;
  if (bulk.test(path)) return ExchangeVerb.BULK;
  return collection.test(path) ? ExchangeVerb.CREATE : ExchangeVerb.OTHER;
};

/** Returns what a request asked for: of a read, of a refusal, and of a write whose effects are not kept. */
const askedVerb = (asked: Asked): ExchangeVerb => {
  switch (asked.method) {
    case 'GET':
    case 'HEAD':
      return readVerb(asked);
    case 'POST':
      return postVerb(asked);
    case 'PUT':
    case 'PATCH':
      return oneResource.test(asked.path) ? ExchangeVerb.UPDATE : ExchangeVerb.OTHER;
    case 'DELETE':
      return oneResource.test(asked.path) ? ExchangeVerb.DELETE : ExchangeVerb.OTHER;
    default:
      return ExchangeVerb.OTHER;
  }
};

const wroteVerbs: Record<WroteFacts['outcome'], ExchangeVerb> = {
  CREATED: ExchangeVerb.CREATE,
  REVIVED: ExchangeVerb.REVIVE,
  LINKED: ExchangeVerb.LINK,
  UPDATED: ExchangeVerb.UPDATE,
  UNCHANGED: ExchangeVerb.CHANGE_NOTHING,
  DEACTIVATED: ExchangeVerb.DEACTIVATE,
};

/** Returns what a write did; of an update, its most telling effect. */
const wroteVerb = (wrote: WroteFacts): ExchangeVerb => {
  if (wrote.outcome !== 'UPDATED') return wroteVerbs[wrote.outcome];
  if (wrote.reactivated) return ExchangeVerb.REACTIVATE;
  if (wrote.membersAdded || wrote.membersRemoved) return ExchangeVerb.CHANGE_MEMBERS;
  return wrote.renamed ? ExchangeVerb.RENAME : ExchangeVerb.UPDATE;
};

export interface FoundAct {
  verb: ExchangeVerb;
  membersAdded: number;
  membersRemoved: number;
  renamed: boolean;
}

/** Returns what an exchange did, or asked for. Pure: the same row gives the same act. */
export const actOf = (exchange: Asked & { wrote: WroteFacts | null }): FoundAct => {
  const { wrote } = exchange;
  return {
    verb: wrote ? wroteVerb(wrote) : askedVerb(exchange),
    membersAdded: wrote?.membersAdded ?? 0,
    membersRemoved: wrote?.membersRemoved ?? 0,
    renamed: wrote?.renamed ?? false,
  };
};
