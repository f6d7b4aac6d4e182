import type { Answer } from '../drive/connection.js';
import { expects, type Request } from '../drive/request.js';
import type { Stage } from '../drive/run-round.js';
import { readById } from './user-reads.js';
import { newcomer, post } from './user-writes.js';
import { scattered, simply, type Workload } from './workload.js';

/** A GraphQL request. */
export const ask = (query: string, variables: object, check: Request['check']): Request => ({
  method: 'POST',
  path: '/graphql',
  body: { query, variables },
  check,
});

const oneUser = 'query ($id: ID!) { user(id: $id) { id userName displayName active emails { value primary } } }';

const usersWithGroups = `query ($after: String) {
  users(first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id userName displayName active groups(first: 5) { nodes { id displayName } } }
  }
}`;

const search = `query ($text: String!) {
  users(filter: { search: $text }, first: 50) { totalCount nodes { id userName displayName active } }
}`;

const readOne: Workload = {
  id: 'G1',
  title: 'GraphQL: one user (limit: GET /Users/{id})',
  floor: 0.35,
  open: ({ side, directory }) => {
    if (side === 'limit') return simply(readById(directory));
    return simply((connection) => {
      const next = scattered(directory.users, connection);
      return () => {
        const { id, userName } = next();
        return ask(oneUser, { id }, expects(200, `"id":"${id}"`, `"userName":${JSON.stringify(userName)}`));
      };
    });
  },
};

interface UsersPage {
  data: { users: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: object[] } };
}

/** Reads page after page, so that no two requests in a row read the same rows. */
const readPages: Workload = {
  id: 'G2',
  title: 'GraphQL: 50 users with their groups',
  p95Ms: 50,
  oursOnly: true,
  open: () =>
    simply(() => {
      let after: string | null = null;
      const check = (answer: Answer): string | undefined => {
        const fault = expects(200, '"groups":{"nodes":[')(answer);
        if (fault !== undefined) return fault;
        const { pageInfo } = (JSON.parse(answer.body.toString('utf8')) as UsersPage).data.users;
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        return undefined;
      };
      return () => ask(usersWithGroups, { after }, check);
    }),
};

const letters = 7;

const searchUsers: Workload = {
  id: 'G3',
  title: 'GraphQL: user search with a total',
  p95Ms: 50,
  oursOnly: true,
  open: ({ directory }) =>
    simply((connection) => {
      const next = scattered(directory.users, connection);
      return () => {
        const text = next().userName.slice(0, letters);
        return ask(search, { text }, expects(200, '"totalCount":', text));
      };
    }),
};

/** New people before each round: what was just written is searched in another way than what has been there (GIN). */
const newcomersBefore = 10_000;

const searchAfterWrites: Workload = {
  ...searchUsers,
  id: 'G4',
  title: `GraphQL: the same search right after ${newcomersBefore.toLocaleString('en')} new people`,
  users: 100_000,
  tidy: 'after',
  open: (setting) => {
    const { stages } = searchUsers.open(setting);
    const createThem = (): Stage => {
      let left = newcomersBefore;
      return () => () => {
        left -= 1;
        return left >= 0 ? post(newcomer()) : undefined;
      };
    };
    return { stages, before: () => [createThem()] };
  },
};

export const graphqlWorkloads: readonly Workload[] = [readOne, readPages, searchUsers, searchAfterWrites];
