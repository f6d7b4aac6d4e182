import { defaultOptions, isClean, runSimulation } from '../../../server/simulator/index.js';
import { app, mail, secret, startInvitationApp } from '../../support/apps/invitation-app.js';

startInvitationApp();

it('invites each of 200 users whom Okta brings exactly once', async () => {
  const url = `${app.url}/scim/v2`;
  const summary = await runSimulation({ ...defaultOptions, url, token: secret, users: 200, groups: 2, keep: true });
  expect(isClean(summary)).toBe(true);
  await mail.waitFor(200);
  expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(200);
  expect(new Set(mail.received.map(({ to }) => to)).size).toBe(200);
}, 60_000);
