import { buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { startMailServer } from '../../support/mail-server.js';
import { makeTestApp } from '../../support/make-test-app.js';

it('every mail arrives once though the mail server turns three of ten away for the moment', async () => {
  const mail = await startMailServer();
  const app = await makeTestApp({
    mail: { url: mail.url, from: 'rollcall@example.com', perSecond: 1_000 },
    jobs: { pollSeconds: 0.5, retrySeconds: 1, retries: 8, dueEveryMs: 50 },
  });
  try {
    const turnedAway = new Set<string>();
    const seen = new Set<string>();
    mail.receive = (to) => {
      if (seen.has(to)) return 'take';
      seen.add(to);
      if (seen.size % 10 >= 3) return 'take';
      turnedAway.add(to);
      return { code: 451, message: 'Busy' };
    };
    await app.database.query('update provisioning_settings set auto_invite = true, invite_delay_minutes = 0');
    const { secret } = await buildToken(app, { by: await signInAdministrator(app) });
    await Promise.all(Array.from({ length: 30 }, () => buildScimUser(app, secret)));
    await mail.waitFor(30);
    expect(turnedAway.size).toBe(9);
    expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(30);
  } finally {
    await app.close();
    await mail.close();
  }
});
