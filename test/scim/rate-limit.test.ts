import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildToken } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { scimOf } from '../support/scim-client.js';

const limit = 5;

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ scimRateLimit: limit });
});
afterAll(() => app.close());

describe('SCIM_RATE_LIMIT (hostile-input 59)', () => {
  it('asks what comes above it to wait for whole seconds', async () => {
    const scim = scimOf(app, (await buildToken(app)).secret);
    const answers = await Promise.all(Array.from({ length: 6 * limit }, () => scim.get('/Users?count=1')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(limit);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers, body } of refused) {
      expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(body).toMatchObject({ status: '429', detail: expect.stringContaining('requests a second') });
    }
  });

  it('counts each token by itself', async () => {
    const [busy, quiet] = [await buildToken(app), await buildToken(app)].map(({ secret }) => scimOf(app, secret));
    await Promise.all(Array.from({ length: 4 * limit }, () => busy?.get('/Users?count=1')));
    expect((await quiet?.get('/Users?count=1'))?.status).toBe(200);
  });
});
