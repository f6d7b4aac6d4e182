import { buildAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const apps: TestApp[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

const start = async (props: Parameters<typeof makeTestApp>[0] = {}): Promise<TestApp> => {
  const app = await makeTestApp(props);
  apps.push(app);
  return app;
};

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

/** The cookies of a browser after a sign-in, as name and value. */
const cookiesAfter = async (app: TestApp): Promise<Map<string, string>> => {
  const { email, password } = await buildAdministrator(app);
  const { headers } = await apiOf(app).send(signIn, { input: { email, password } });
  return new Map(headers.getSetCookie().map((line) => (line.split(';')[0] ?? '').split('=') as [string, string]));
};

const sent = (cookies: Map<string, string>): string => [...cookies].map((pair) => pair.join('=')).join('; ');

describe('two servers on one host', () => {
  it('do not sign each other out', async () => {
    const [first, second] = [await start(), await start({ fresh: true })];
    const browser = new Map([...(await cookiesAfter(first)), ...(await cookiesAfter(second))]);
    const cookie = sent(browser);
    expect(await apiOf(first, { cookie }).run('{ viewer { kind } }')).toEqual({ viewer: { kind: 'ADMINISTRATOR' } });
    expect(await apiOf(second, { cookie }).run('{ viewer { kind } }')).toEqual({ viewer: { kind: 'ADMINISTRATOR' } });
    await apiOf(second, { cookie }).run('mutation { signOut }');
    expect(await apiOf(first, { cookie }).run('{ viewer { kind } }')).toEqual({ viewer: { kind: 'ADMINISTRATOR' } });
  });

  it('share cookies where they share the database', async () => {
    const first = apps[0] as TestApp;
    const second = await start({ beside: first });
    const cookie = sent(await cookiesAfter(first));
    expect(await apiOf(second, { cookie }).run('{ viewer { kind } }')).toEqual({ viewer: { kind: 'ADMINISTRATOR' } });
    await apps.pop()?.close();
  });
});

it('over https each cookie belongs to the host alone', async () => {
  const app = await start({ publicUrl: 'https://rollcall.example.com' });
  const cookies = await cookiesAfter(app);
  expect([...cookies.keys()]).toEqual(['__Host-rollcall', '__Host-rollcall-browser']);
});
