import { app, becomes, mailsTo, secret, setSettings, startInvitationApp } from '../../support/apps/invitation-app.js';
import { buildScimUser } from '../../support/builders.js';
import { textOf } from '../../support/mail-server.js';

startInvitationApp();

describe('the language of the mail', () => {
  const subjectFor = async (given: Record<string, unknown>): Promise<string> => {
    const user = await buildScimUser(app, secret, given);
    await becomes(user.id, 'SENT');
    return textOf(mailsTo(user.userName)[0]?.raw ?? '');
  };

  it("is the recipient's", async () => {
    expect(await subjectFor({ preferredLanguage: 'fr-CA' })).toContain('Bonjour Grace Hopper');
  });

  it('goes by the locale where no language is preferred', async () => {
    expect(await subjectFor({ locale: 'fr_FR' })).toContain('Bonjour');
  });

  it('is the one that is set', async () => {
    await setSettings({ inviteLanguage: 'EN' });
    expect(await subjectFor({ preferredLanguage: 'fr' })).toContain('Hello');
  });
});
