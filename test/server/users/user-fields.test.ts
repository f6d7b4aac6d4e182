import { randomUUID } from 'node:crypto';
import { api, app, startApiApp } from '../../support/apps/api-app.js';
import { buildLocalUser } from '../../support/builders.js';

startApiApp();

describe('what is typed of a user', () => {
  const typed = `query ($id: ID!) { user(id: $id) {
    title department employeeNumber manager { value } phoneNumbers { value type primary } } }`;

  it('is read from the core schema and the enterprise extension', async () => {
    const { id } = await buildLocalUser(app, {
      title: 'Admiral',
      phoneNumbers: [{ value: '+1 555 0100', type: 'work', primary: true }, { value: '+1 555 0101' }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        department: 'Navy',
        employeeNumber: '1906',
        manager: { value: 'm-1' },
      },
    });
    expect(await api.run(typed, { id })).toEqual({
      user: {
        title: 'Admiral',
        department: 'Navy',
        employeeNumber: '1906',
        manager: { value: 'm-1' },
        phoneNumbers: [
          { value: '+1 555 0100', type: 'work', primary: true },
          { value: '+1 555 0101', type: null, primary: false },
        ],
      },
    });
  });

  it('is null or empty where nothing is known', async () => {
    const { id } = await buildLocalUser(app);
    expect(await api.run(typed, { id })).toEqual({
      user: { title: null, department: null, employeeNumber: null, manager: null, phoneNumbers: [] },
    });
  });
});

describe('users by their ids', () => {
  const byIds = 'query ($ids: [ID!]) { users(filter: { ids: $ids }) { nodes { id } } }';

  it('are those that are named, and nobody by what is no id', async () => {
    const [first, second] = [await buildLocalUser(app), await buildLocalUser(app)];
    await buildLocalUser(app);
    const { users } = await api.run<{ users: { nodes: { id: string }[] } }>(byIds, {
      ids: [first.id, second.id, randomUUID(), 'x'],
    });
    expect(users.nodes.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  });

  it('are at most a thousand', async () => {
    const ids = Array.from({ length: 1_001 }, () => randomUUID());
    expect(await api.codeOf(byIds, { ids })).toBe('BAD_USER_INPUT');
  });
});
