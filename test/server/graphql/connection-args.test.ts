import { buildLocalUser, signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let api: Api;
beforeAll(async () => {
  app = await makeTestApp();
  const by = await signInAdministrator(app);
  api = apiOf(app, by);
  for (const letter of 'abcdefgh')
    await buildLocalUser(app, { userName: `${letter}@search.example`, displayName: letter }, by);
});
afterAll(() => app.close());

interface Page {
  edges: { cursor: string; node: { userName: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

/** The lists under test: sorted by text, descending by time, and by a search, which reads another table. */
const lists = {
  'by userName': '',
  'downwards by creation': ', orderBy: { createdAt: DESC }',
  'by a search': ', filter: { search: "search.example" }',
} as const;
type List = keyof typeof lists;

const read = async (list: List, args: Record<string, string | number>): Promise<Page> => {
  const given = Object.entries(args).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const { users } = await api.run<{ users: Page }>(
    `{ users(${given.join(', ')}${lists[list]}) {
      edges { cursor node { userName } } pageInfo { hasNextPage hasPreviousPage } } }`,
  );
  return users;
};

interface Given {
  after?: number;
  before?: number;
  first?: number;
  last?: number;
}

/** Applies Relay's algorithms (ApplyCursorsToEdges, EdgesToReturn, HasNextPage, HasPreviousPage) to an array. */
const relay = (all: readonly string[], { after, before, first, last }: Given) => {
  const between = all.slice(after === undefined ? 0 : after + 1, before === undefined ? all.length : before);
  const returned =
    first !== undefined ? between.slice(0, first) : last !== undefined ? between.slice(-last) : [...between];
  return {
    names: returned,
    hasNextPage: first !== undefined ? between.length > first : before !== undefined,
    hasPreviousPage: last !== undefined ? between.length > last : after !== undefined,
  };
};

const cases: Given[] = [undefined, 1, 4].flatMap((after) =>
  [undefined, 3, 7].flatMap((before) =>
    [{ first: 2 }, { last: 2 }, { first: 100 }, { last: 100 }].map((size) => ({
      ...size,
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    })),
  ),
);

describe.each(Object.keys(lists) as List[])('a connection %s', (list) => {
  it.each(cases)('answers as Relay says: %j', async (given) => {
    const { edges } = await read(list, { first: 100 });
    const names = edges.map(({ node }) => node.userName);
    const cursor = (index: number | undefined) => (index === undefined ? {} : edges[index]?.cursor);
    const { after, before, ...size } = given;
    const args = {
      ...size,
      ...(after === undefined ? {} : { after: String(cursor(after)) }),
      ...(before === undefined ? {} : { before: String(cursor(before)) }),
    };
    const { edges: found, pageInfo } = await read(list, args);
    expect({ names: found.map(({ node }) => node.userName), ...pageInfo }).toEqual(relay(names, given));
  });
});

it('takes the rows just before a cursor where nothing else is said', async () => {
  const { edges } = await read('by userName', { first: 100 });
  const { edges: found } = await read('by userName', { before: String(edges[3]?.cursor) });
  expect(found.map(({ node }) => node.userName)).toEqual(['a@search.example', 'b@search.example', 'c@search.example']);
});
