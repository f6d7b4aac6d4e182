import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { graphqlJit, graphqlJs } from '../../server/graphql/execute.js';
import { createSchema } from '../../server/graphql/schema.js';
import { scimOperations } from '../../server/scim/index.js';
import { root } from './read-imports.js';

const schema = createSchema();

interface RootField {
  schemaName: string;
  roles?: unknown[];
}

const storage = getMetadataStorage() as unknown as Record<'queries' | 'mutations' | 'subscriptions', RootField[]>;

describe('the schema', () => {
  it('is the one in schema.graphql; run `npm run schema` where it is not', () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(
      readFileSync(join(root, 'schema.graphql'), 'utf8'),
    );
  });

  it.each(['queries', 'mutations', 'subscriptions'] as const)('has a rule on each of its %s', (kind) => {
    const types = {
      queries: schema.getQueryType(),
      mutations: schema.getMutationType(),
      subscriptions: schema.getSubscriptionType(),
    };
    const open = storage[kind]
      .filter(({ schemaName, roles }) => !roles && !types[kind]?.getFields()[schemaName]?.extensions['public'])
      .map(({ schemaName }) => schemaName);
    expect(open).toEqual([]);
  });

  it('is open in few places only', () => {
    const open = [schema.getQueryType(), schema.getMutationType()]
      .flatMap((type) => Object.values(type?.getFields() ?? {}))
      .filter(({ extensions }) => extensions['public'])
      .map(({ name }) => name);
    expect(open.sort()).toEqual([
      'acceptAdministratorInvitation',
      'acceptInvitation',
      'beginPasskey',
      'completeSignIn',
      'confirmEmailChange',
      'openAccountLink',
      'openInvitation',
      'requestPasswordReset',
      'resetPassword',
      'setUpAdministrator',
      'setupRequired',
      'signIn',
      'signInWithPasskey',
      'signOut',
      'singleSignOn',
      'viewer',
    ]);
  });
});

describe("the facade's documents", () => {
  it.each([
    ['graphql-jit', graphqlJit],
    ['graphql-js', graphqlJs],
  ])('can all be prepared by %s', (_name, engine) => {
    const prepare = engine(schema);
    expect(() => scimOperations.map((document) => prepare(document as never))).not.toThrow();
  });
});
