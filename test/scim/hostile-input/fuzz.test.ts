import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildScimGroup, buildScimUser, buildToken } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

/* Every input gets a response that the client can act on: never a 5xx, never an unforeseen error. */

let app: TestApp;
let scim: ScimEndpoint;
let userId: string;
let groupId: string;

beforeAll(async () => {
  app = await makeTestApp();
  const { secret } = await buildToken(app);
  scim = scimOf(app, secret);
  userId = (await buildScimUser(app, secret)).id;
  groupId = (await buildScimGroup(app, secret, [userId])).id;
});

afterAll(() => app.close());

const runs = { numRuns: 100 };

const words = fc.constantFrom(
  ...['userName', 'emails', 'emails[', ']', '(', ')', 'not', 'and', 'or', 'eq', 'ne', 'co', 'gt', 'pr', '"x"', '""'],
  ...['true', 'null', '1', '-1.5e3', '.', ':', ',', 'meta.created', 'members', 'groups', 'name.familyName', '"2026"'],
  ...['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', '__proto__', '\\', '"', '%', '\u0000'],
);

const phrases = fc.oneof(
  fc.array(words, { maxLength: 9 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const names = fc.constantFrom(
  ...['schemas', 'userName', 'name', 'emails', 'active', 'displayName', 'members', 'meta', 'id', 'groups', 'value'],
  ...['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'manager', 'type', 'primary', 'x', 'constructor'],
);

const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 'True', '', 'x', 0, 1.5, -7),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 5 }),
  ),
}));

const operations = fc.array(
  fc.record(
    { op: fc.constantFrom('add', 'Replace', 'remove', 'move', 5), path: fc.oneof(phrases, names), value: json },
    { requiredKeys: ['op'] },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Operations of any kind, lists or not. */
const patchBody = (Operations: unknown) => ({ ...patchOf(), Operations });

const expectAnswerable = ({ status }: { status: number }): void => expect(status).toBeLessThan(500);

describe('random requests', () => {
  it('with filters, orders, pages and projections are answered', async () => {
    const parameters = fc.record(
      { filter: phrases, sortBy: phrases, attributes: phrases, startIndex: phrases, count: phrases, cursor: phrases },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(parameters, fc.constantFrom('/Users', '/Groups', '/'), async (query, path) => {
        const search = new URLSearchParams(
          Object.entries(query).map(([name, value]): [string, string] => [name, value.toWellFormed()]),
        );
        expectAnswerable(await scim.get(`${path}?${search}`));
      }),
      runs,
    );
  });

  it('with bodies of any shape are answered', async () => {
    const paths = fc.constantFrom('/Users', '/Groups', '/Users/.search', '/.search', '/Bulk');
    await fc.assert(
      fc.asyncProperty(paths, json, async (path, body) => {
        expectAnswerable(await scim.post(path, JSON.stringify(body)));
      }),
      runs,
    );
  });

  it('with PUT of any shape are answered', async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.boolean(), async (body, isUser) => {
        const given = { userName: 'fuzzed', displayName: 'fuzzed', ...(body as object) };
        expectAnswerable(await scim.put(isUser ? `/Users/${userId}` : `/Groups/${groupId}`, given));
      }),
      runs,
    );
  });

  it('with PATCH operations of any shape are answered', async () => {
    await fc.assert(
      fc.asyncProperty(operations, fc.boolean(), async (given, isUser) => {
        const path = isUser ? `/Users/${userId}` : `/Groups/${groupId}`;
        expectAnswerable(await scim.patch(path, patchBody(given)));
      }),
      runs,
    );
  });

  it('with bulk operations of any shape are answered, each by itself', async () => {
    const operation = fc.record(
      {
        method: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'GET'),
        path: fc.constantFrom('/Users', '/Groups', '/Users/bulkId:a', '/Groups/bulkId:b', '/Bulk', '/'),
        bulkId: fc.constantFrom('a', 'b', 'c'),
        data: fc.oneof(json, operations.map(patchBody), fc.constant({ displayName: 'g', members: ['bulkId:a'] })),
      },
      { requiredKeys: ['method', 'path'] },
    );
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'];
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 5 }), async (Operations) => {
        const { status, body } = await scim.post('/Bulk', { schemas, Operations });
        expect([200, 400]).toContain(status);
        if (status === 400) return;
        expect(body.Operations).toHaveLength(Operations.length);
        for (const one of body.Operations) expectAnswerable({ status: Number(one.status) });
      }),
      runs,
    );
  });
});
