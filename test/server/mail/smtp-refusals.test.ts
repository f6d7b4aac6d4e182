import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Delivery } from '../../../server/kernel/ports.js';
import { createSmtpMailer, requiresTls } from '../../../server/mail/index.js';

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

const refusal = (responseCode: number, message = 'no'): Error => Object.assign(new Error(message), { responseCode });

const mail = { messageId: '<1@example.com>', senderName: null, subject: 's', text: 't', html: '<p>t</p>' };

const outcomeOf = (delivery: Delivery): { outcome: string; serverFault: string | undefined } => ({
  outcome: delivery.outcome,
  serverFault: delivery.outcome === 'failed' ? delivery.serverFault : undefined,
});

/** Starts a server of this kind; returns its address. */
const startServer = async (options: SMTPServerOptions): Promise<string> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // A machine without a name server would wait for one before each greeting.
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      stream.on('end', () => done()).resume();
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
};

/** Sends one mail to a server of this kind; returns the result and the name in our EHLO. */
const deliver = async (options: SMTPServerOptions, credentials = '', from = 'rollcall@example.com') => {
  let greeting = '';
  const address = await startServer({
    onMailFrom: (_address, { hostNameAppearsAs }, done) => {
      greeting = hostNameAppearsAs;
      done();
    },
    ...options,
  });
  const mailer = createSmtpMailer({ url: `smtp://${credentials}${address}`, from, name: 'rollcall.example.org' });
  const delivery = await mailer.send({ ...mail, to: 'grace@example.com' });
  mailer.close();
  return { ...outcomeOf(delivery), greeting };
};

describe('what a mail server refuses', () => {
  // Each row is whole: Jest takes a missing last argument for a callback to wait for.
  it.each<[string, string, SMTPServerOptions, string, string | undefined]>([
    [
      'the recipient',
      'refused',
      { onRcptTo: (_address, _session, done) => done(refusal(550, '5.1.1 no')) },
      '',
      undefined,
    ],
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

/** A server that takes everybody but those whose address it is told a refusal for. */
const refuseAtRecipient = (refusals: Record<string, Error>): SMTPServerOptions => ({
  onRcptTo: ({ address }, _session, done) => done(refusals[address] ?? null),
});

describe('what is refused in reply to RCPT TO', () => {
  it.each<[string, number, string, string | undefined]>([
    ['an address that names nobody', 550, '5.1.1 <grace@example.com>: User unknown', undefined],
    ['a domain that is none', 550, '5.1.2 Bad destination system', undefined],
    ['an address that is none', 553, '5.1.3 Bad address', undefined],
    ['a mailbox that moved', 551, '5.1.6 Moved', undefined],
    ['a domain that takes no mail', 556, '5.1.10 Null MX', undefined],
    ['a mailbox that is full', 552, '5.2.2 Mailbox full', undefined],
    ['a sender that is none', 553, '5.1.7 Bad sender address', 'sender'],
    ['a sender without a domain', 550, '5.1.8 Sender address rejected: Domain not found', 'sender'],
    ['a relay', 554, '5.7.1 <grace@example.com>: Relay access denied', 'sender'],
    ['a client', 554, '5.7.1 <unknown[203.0.113.5]>: Client host rejected: Access denied', 'sender'],
    ['a quota of the sender', 550, '5.7.0 Daily sending quota exceeded for this sender', 'sender'],
    ['our greeting', 504, '5.5.2 <x>: Helo command rejected: need fully-qualified hostname', 'sender'],
    ['a system that is closed', 554, '5.3.2 System not accepting messages', 'sender'],
    ['a connection without TLS', 530, '5.7.0 Must issue a STARTTLS command first', 'signIn'],
    ['somebody who did not sign in', 550, '5.7.1 Authentication required', 'signIn'],
    ['credentials', 535, '5.7.8 Authentication credentials invalid', 'signIn'],
    ['somebody, without saying whom', 550, 'no', 'sender'],
    ['a relay, without a status code', 550, 'relay not permitted', 'sender'],
  ])('%s (%i %s) is not taken for the wrong side', async (_, code, message, serverFault) => {
    const delivered = await deliver(refuseAtRecipient({ 'grace@example.com': refusal(code, message) }));
    expect(delivered).toMatchObject({ outcome: serverFault === undefined ? 'refused' : 'failed', serverFault });
  });

  it('without a status code is about the recipient only while the server takes others', async () => {
    const address = await startServer(
      refuseAtRecipient({
        'nobody@example.com': refusal(550, 'unrouteable address'),
        'abroad@example.com': refusal(550, 'relay not permitted'),
        'blocked@example.com': refusal(554, '5.7.1 Recipient address rejected'),
      }),
    );
    let now = 0;
    const mailer = createSmtpMailer({ url: `smtp://${address}`, from: 'rollcall@example.com', now: () => now });
    const send = async (to: string) => outcomeOf(await mailer.send({ ...mail, to }));
    const seen = [await send('nobody@example.com'), await send('grace@example.com'), await send('nobody@example.com')];
    const others = [await send('abroad@example.com'), await send('blocked@example.com')];
    now += 11 * 60_000;
    const later = await send('nobody@example.com');
    mailer.close();
    expect(seen).toEqual([
      { outcome: 'failed', serverFault: 'sender' },
      { outcome: 'sent', serverFault: undefined },
      { outcome: 'refused', serverFault: undefined },
    ]);
    expect(others).toEqual(others.map(() => ({ outcome: 'failed', serverFault: undefined })));
    expect(later).toEqual({ outcome: 'failed', serverFault: 'sender' });
  });
});

describe('what is refused elsewhere in the dialogue', () => {
  it('may be the recipient after the mail was sent', async () => {
    const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
      stream.on('end', () => done(refusal(550, '5.1.10 Recipient not found'))).resume();
    };
    expect(await deliver({ onData })).toMatchObject({ outcome: 'refused' });
  });

  it('may be the sender after the mail was sent', async () => {
    const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
      stream.on('end', () => done(refusal(554, '5.2.252 SendAsDenied'))).resume();
    };
    expect(await deliver({ onData })).toMatchObject({ outcome: 'failed', serverFault: 'sender' });
  });

  it('may be this server, before it said anything', async () => {
    const onConnect: SMTPServerOptions['onConnect'] = (_session, done) => done(refusal(554, '5.7.1 Go away'));
    expect(await deliver({ onConnect })).toMatchObject({ outcome: 'failed', serverFault: 'sender' });
  });
});

describe('mail on its way to the server', () => {
  it.each([
    ['smtp://mail.example.com:587', true],
    ['smtps://mail.example.com', false],
    ['smtp://127.0.0.1:25', false],
    ['smtp://localhost', false],
    ['smtp://relay.internal?requireTLS=false', false],
  ])('by %s needs STARTTLS: %s', (url, needed) => {
    expect(requiresTls(url)).toBe(needed);
  });

  it('is not sent in the clear where STARTTLS is needed and the server has none', async () => {
    const address = await startServer({ disabledCommands: ['STARTTLS'] });
    const mailer = createSmtpMailer({ url: `smtp://${address}?requireTLS=true`, from: 'rollcall@example.com' });
    const delivery = await mailer.send({ ...mail, to: 'grace@example.com' });
    mailer.close();
    expect(delivery).toMatchObject({ outcome: 'failed' });
  });
});
