import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createSmtpMailer } from '../../../server/mail/index.js';

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

/** Hands one mail to a server of this kind; answers what came of it and how we introduced ourselves. */
const deliver = async (options: SMTPServerOptions, credentials = '', from = 'rollcall@example.com') => {
  let greeting = '';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // A machine without a name server would wait for one before each greeting.
    disableReverseLookup: true,
    onMailFrom: (_address, { hostNameAppearsAs }, done) => {
      greeting = hostNameAppearsAs;
      done();
    },
    onData: (stream, _session, done) => {
      stream.on('end', () => done()).resume();
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const mailer = createSmtpMailer({
    url: `smtp://${credentials}127.0.0.1:${port}`,
    from,
    name: 'rollcall.example.org',
  });
  const mail = { messageId: '<1@example.com>', senderName: null, subject: 's', text: 't', html: '<p>t</p>' };
  const delivery = await mailer.send({ ...mail, to: 'grace@example.com' });
  mailer.close();
  const serverFault = delivery.outcome === 'failed' ? delivery.serverFault : undefined;
  return { outcome: delivery.outcome, serverFault, greeting };
};

describe('what a mail server refuses', () => {
  // Each row is whole: Jest takes a missing last argument for a callback to wait for.
  it.each<[string, string, SMTPServerOptions, string, string | undefined]>([
    ['the recipient', 'refused', { onRcptTo: (_address, _session, done) => done(refusal(550)) }, '', undefined],
    ['the sender', 'failed', { onMailFrom: (_address, _session, done) => done(refusal(550)) }, '', 'sender'],
    ['the sender, for now', 'failed', { onMailFrom: (_address, _session, done) => done(refusal(451)) }, '', undefined],
    [
      'whoever does not sign in',
      'failed',
      { onMailFrom: (_address, _session, done) => done(refusal(530)) },
      '',
      'signIn',
    ],
    [
      'the size, before anything else',
      'failed',
      { onMailFrom: (_address, _session, done) => done(refusal(552)) },
      '',
      undefined,
    ],
    [
      'what a mail says, by its own policy',
      'failed',
      { onData: (stream, _session, done) => void stream.on('end', () => done(refusal(554))).resume() },
      '',
      undefined,
    ],
    [
      'the sign-in',
      'failed',
      { allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(refusal(535)) },
      'user:wrong@',
      'signIn',
    ],
  ])('%s: the mail is %s', async (_, outcome, options, credentials, serverFault) => {
    expect(await deliver(options, credentials)).toMatchObject({ outcome, serverFault });
  });

  it('is nothing where all is well, and we say the name that we are reached by', async () => {
    expect(await deliver({})).toEqual({ outcome: 'sent', serverFault: undefined, greeting: 'rollcall.example.org' });
  });

  it('is never the recipient where our own sender is no address', async () => {
    const { outcome, serverFault } = await deliver({}, '', 'Rollcall <rollcall@example.com');
    expect({ outcome, serverFault }).toEqual({ outcome: 'failed', serverFault: 'sender' });
  });
});
