import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import { normaliseResource, userResource, withCustomAttributes } from '../../../server/kernel/schema/index.js';
import { readVariable, variablesOf } from '../../../server/kernel/template/index.js';
import { lacks } from '../../../server/modules/configurations/members-sql.js';
import { name, series, sql } from '../../../server/query/index.js';
import { itHolds } from '../../properties/it-holds.js';
import { openTestDatabase, type TestDatabase } from '../../support/database/database.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const custom = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';
const resource = withCustomAttributes(userResource, [
  { name: 'badge', type: 'NUMBER' },
  { name: 'remote', type: 'BOOLEAN' },
]);
const { variables } = variablesOf(resource);

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await openTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const text = fc.constantFrom(undefined, '', ' ', 'x', 'null', '{}', '"');
const values = fc.array(
  fc.record({ value: text, type: text, display: text, primary: fc.constantFrom(true, false) }, { requiredKeys: [] }),
  { maxLength: 3 },
);
const user = fc.record({
  userName: fc.constant('u'),
  displayName: text,
  title: text,
  externalId: text,
  active: fc.constantFrom(true, false, undefined),
  name: fc.record({ givenName: text, familyName: text, formatted: text }),
  emails: values,
  phoneNumbers: values,
  roles: values,
  addresses: fc.array(fc.record({ locality: text, formatted: text }), { maxLength: 2 }),
  [enterprise]: fc.record({ department: text, manager: fc.record({ value: text }) }),
  [custom]: fc.record({ badge: fc.constantFrom(undefined, 0, 7.5, -1e21), remote: fc.constantFrom(undefined, false) }),
});

const id = '018f0000-0000-7000-8000-000000000001';

/** The names of the variables without a value, as the statement of a coverage finds them. */
const lackedInSql = async (attributes: unknown): Promise<string[]> => {
  const conditions = variables.map(lacks);
  const columns = series(
    conditions.map((condition, index) => sql`${condition} as ${name(`m${index}`)}`),
    ', ',
  );
  const user = sql`select ${id}::uuid as id, ${JSON.stringify(attributes)}::text::jsonb as attributes`;
  const { text, params } = sql`select ${columns} from (${user}) u`;
  const { rows } = await client.query(text, [...params]);
  return variables.filter((_, index) => rows[0][`m${index}`]).map(({ name }) => name);
};

describe('what is counted as missing', () => {
  itHolds(
    'is what cannot be resolved',
    user,
    async (input) => {
      const normalised = normaliseResource(resource, input);
      if (!normalised.ok) return;
      const { attributes } = normalised.value;
      const unresolved = variables.filter((variable) => readVariable(variable, { id, attributes }) === undefined);
      expect(await lackedInSql(attributes)).toEqual(unresolved.map(({ name }) => name));
    },
    { cases: 200 },
  );
});
