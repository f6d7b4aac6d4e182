// cspell:ignore kilic ostergard lukasz aesa thorsdottir
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { forgivingKey } from '../../../server/kernel/text/forgiving-key.js';
import {
  buildLocalUser,
  buildScimGroup,
  buildScimUser,
  buildToken,
  signInAdministrator,
  unique,
} from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let api: Api;
let secret: string;

beforeAll(async () => {
  app = await makeTestApp();
  api = apiOf(app, await signInAdministrator(app));
  ({ secret } = await buildToken(app));
});
afterAll(() => app.close());

const usersQuery = 'query ($search: String!) { users(filter: { search: $search }) { totalCount nodes { id } } }';
const groupsQuery = 'query ($search: String!) { groups(filter: { search: $search }) { totalCount nodes { id } } }';

interface Found {
  totalCount: number;
  nodes: { id: string }[];
}

const foundUsers = async (search: string): Promise<string[]> =>
  (await api.run<{ users: Found }>(usersQuery, { search })).users.nodes.map(({ id }) => id);
const foundGroups = async (search: string): Promise<string[]> =>
  (await api.run<{ groups: Found }>(groupsQuery, { search })).groups.nodes.map(({ id }) => id);

const names: [name: string, sought: string][] = [
  ['Zoé', 'zoe'],
  ['İstanbul', 'istanbul'],
  ['Ismail Kılıç', 'kilic'],
  ['Søren Østergård', 'ostergard'],
  ['Łukasz', 'lukasz'],
  ['Weiß', 'weiss'],
  ['Æsa Þórsdóttir', 'aesa thorsdottir'],
  ['Nguyễn Thị Ánh', 'nguyen thi anh'],
  ['Ёлкин', 'елкин'],
];

describe('a search', () => {
  it.each(names)('for a user named %s finds it by %s', async (displayName, sought) => {
    const mark = unique('m');
    const { id } = await buildLocalUser(app, { displayName: `${displayName} ${mark}` });
    expect(await foundUsers(`${sought} ${mark}`)).toEqual([id]);
    expect(await foundUsers(`${displayName} ${mark}`)).toEqual([id]);
  });

  it.each(names)('for a group named %s finds it by %s', async (displayName, sought) => {
    const mark = unique('m');
    const { id } = await buildScimGroup(app, secret, [], `${displayName} ${mark}`);
    expect(await foundGroups(`${sought} ${mark}`)).toEqual([id]);
    expect(await foundGroups(`${displayName} ${mark}`)).toEqual([id]);
  });

  it('with an accent finds a user whose name is written without', async () => {
    const mark = unique('m');
    const { id } = await buildLocalUser(app, { displayName: `Zoe ${mark}` });
    expect(await foundUsers(`zoé ${mark}`)).toEqual([id]);
  });

  it('of two letters finds a name that begins with them', async () => {
    const { id } = await buildLocalUser(app, { displayName: 'Ŷ' });
    expect(await foundUsers('y')).toContain(id);
  });

  it('finds a user by the name that it has now', async () => {
    const [before, after] = [unique('Zoé'), unique('Chloé')];
    const { id } = await buildScimUser(app, secret, { displayName: before });
    await scimOf(app, secret).patch(`/Users/${id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'displayName', value: after }],
    });
    expect(await foundUsers(before.replace('é', 'e'))).toEqual([]);
    expect(await foundUsers(after.replace('é', 'e'))).toEqual([id]);
  });

  it('lists users whose user names have accents in the order of the user names', async () => {
    const mark = unique('m');
    const ids: string[] = [];
    for (const letter of ['a', 'é', 'z'])
      ids.push((await buildLocalUser(app, { userName: `${letter}${mark}@example.com` })).id);
    // The order is that of code points, in which é follows z.
    expect(await foundUsers(mark)).toEqual([ids[0], ids[2], ids[1]]);
  });
});

it('the server and its database take the same letters for plain ones', async () => {
  const letters = Array.from({ length: 0x2000 - 0x80 }, (_, index) => canonicalKey(String.fromCodePoint(index + 0x80)));
  const { rows } = await app.database.query<{ letter: string; plain: string }>(
    'select letter, forgiving_key(letter) as plain from unnest($1::text[]) as letter',
    [letters],
  );
  const differing = rows.filter(({ letter, plain }) => forgivingKey(letter) !== plain);
  expect(differing).toEqual([]);
});
