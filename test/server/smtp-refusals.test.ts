import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createSmtpMailer } from '../../server/mail/index.js';

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

/** Hands one mail to a server of this kind; answers what came of it and how we introduced ourselves. */
const deliver = async (options: SMTPServerOptions, credentials = '') => {
  let greeting = '';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
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
    from: 'rollcall@example.com',
    name: 'rollcall.example.org',
  });
  const mail = { messageId: '<1@example.com>', senderName: null, subject: 's', text: 't', html: '<p>t</p>' };
  const { outcome } = await mailer.send({ ...mail, to: 'grace@example.com' });
  mailer.close();
  return { outcome, greeting };
};

describe('what a mail server refuses', () => {
  it.each<[string, string, SMTPServerOptions, string]>([
    ['the recipient', 'refused', { onRcptTo: (_address, _session, done) => done(refusal(550)) }, ''],
    ['the sender', 'failed', { onMailFrom: (_address, _session, done) => done(refusal(550)) }, ''],
    [
      'what a mail says, by its own policy',
      'failed',
      { onData: (stream, _session, done) => void stream.on('end', () => done(refusal(554))).resume() },
      '',
    ],
    [
      'the sign-in',
      'failed',
      { allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(refusal(535)) },
      'user:wrong@',
    ],
  ])('%s: the mail is %s', async (_, outcome, options, credentials) => {
    expect((await deliver(options, credentials)).outcome).toBe(outcome);
  });

  it('is nothing where all is well, and we say the name that we are reached by', async () => {
    expect(await deliver({})).toEqual({ outcome: 'sent', greeting: 'rollcall.example.org' });
  });
});
