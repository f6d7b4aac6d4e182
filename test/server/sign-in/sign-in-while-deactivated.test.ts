import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildMember, buildToken, memberPassword } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let secret: string;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
});

afterAll(() => app.close());

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

it('no sign-in that meets a deactivation leaves a session that a reactivation would bring back', async () => {
  const { id, userName } = await buildMember(app, secret);
  const switchTo = (value: boolean) =>
    scimOf(app, secret).patch(`/Users/${id}`, patchOf({ op: 'replace', path: 'active', value }));
  let left = 0;
  for (let round = 0; round < 40; round += 1) {
    const input = { email: userName, password: memberPassword };
    const signing = apiOf(app).send<{ signIn: object }>(signIn, { input });
    await new Promise((resolve) => setTimeout(resolve, round % 20));
    expect((await switchTo(false)).status).toBe(200);
    const { errors } = await signing;
    if (errors) expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const { rows } = await app.database.query('delete from member_sessions where user_id = $1 returning id', [id]);
    left += rows.length;
    await switchTo(true);
    app.clock.advance(60_000);
  }
  expect(left).toBe(0);
});
