import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let clientDirectory: string;
beforeAll(async () => {
  clientDirectory = await mkdtemp(join(tmpdir(), 'rollcall-client-'));
  await writeFile(join(clientDirectory, 'index.html'), '<script src="/assets/main-a1b2.js"></script>');
  app = await makeTestApp({ clientDirectory });
});
afterAll(async () => {
  await app.close();
  await rm(clientDirectory, { recursive: true });
});

const build = 'rollcall-client';
const named = /^[0-9a-f]{16}$/;

describe('the build of the portal', () => {
  it('is named in an answer', async () => {
    const { headers } = await apiOf(app).send('{ setupRequired }');
    expect(headers.get(build)).toMatch(named);
  });

  it('is named where the event stream begins', async () => {
    const { cookie = '' } = await signInAdministrator(app);
    const closing = new AbortController();
    const { headers } = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie },
      body: JSON.stringify({ query: 'subscription { liveChanges { subject } }' }),
      signal: closing.signal,
    });
    closing.abort();
    expect(headers.get(build)).toMatch(named);
  });
});
