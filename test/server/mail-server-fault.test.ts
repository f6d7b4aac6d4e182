import { buildScimUser } from '../support/builders.js';
import {
  api,
  app,
  becomes,
  invitationOf,
  mail,
  secret,
  signInAgain,
  startInvitationApp,
  until,
} from '../support/invitation-app.js';

startInvitationApp();

interface Fault {
  kind: string;
  response: string;
  since: string;
}

const faultNow = async (): Promise<Fault | null> =>
  (await api.run<{ mailServerFault: Fault | null }>('{ mailServerFault { kind response since } }')).mailServerFault;

describe('a mail server that refuses the sender', () => {
  it('is told of with what it said and since when, until it takes a mail', async () => {
    mail.receiveSender = () => ({ code: 550, message: 'no such sender here' });
    const first = await buildScimUser(app, secret);
    const fault = await until(faultNow, (found) => found !== null);
    expect(fault).toMatchObject({ kind: 'SENDER', response: expect.stringContaining('no such sender here') });

    app.clock.advance(60_000);
    await signInAgain();
    mail.receiveSender = () => ({ code: 553, message: 'still not' });
    await buildScimUser(app, secret);
    const later = await until(faultNow, (found) => found?.response.includes('still not') === true);
    expect(later?.since).toBe(fault?.since);
    expect((await invitationOf(first.id)).status).toBe('SCHEDULED');

    mail.receiveSender = () => 'take';
    await becomes((await buildScimUser(app, secret)).id, 'SENT');
    expect(await faultNow()).toBeNull();
  });
});
