import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that the server accepted. */
export interface ReceivedMail {
  to: string;
  messageId: string;
  raw: string;
}

/** The server's response to a mail; `hang` never responds. */
export type Reception = 'take' | 'hang' | { code: number; message: string };

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** Returns the number of attempted deliveries. */
  attempts: () => number;
  /** Decides on each mail by its recipient. */
  receive: (to: string) => Reception;
  /** Decides on each mail by its sender, before the recipient is known. */
  receiveSender: (from: string) => Reception;
  /** Resolves once that many mails have been received. */
  waitFor(count: number): Promise<ReceivedMail[]>;
  close(): Promise<void>;
}

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(raw.replaceAll(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';

/** Returns the decoded text part of a mail. */
export const textOf = (raw: string): string => {
  const part = raw.split(/\r\n--/).find((piece) => /content-type: text\/plain/i.test(piece)) ?? raw;
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  if (/transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/transfer-encoding: quoted-printable/i.test(part)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

/** Returns the link of an invitation in a mail. */
export const linkIn = (mail: ReceivedMail | undefined): string =>
  /https?:\/\/\S+\/welcome[#/]\w+/.exec(textOf(mail?.raw ?? ''))?.[0] ?? '';

const refusal = ({ code, message }: { code: number; message: string }): Error =>
  Object.assign(new Error(message), { responseCode: code });

/** Returns the secret of the one-time link of an account in a mail. */
export const accountTokenIn = (mail: ReceivedMail | undefined): string =>
  /https?:\/\/\S+(?:\/administrators\/accept|\/password\/reset|\/profile\/confirm-email)#(\w+)/.exec(
    textOf(mail?.raw ?? ''),
  )?.[1] ?? '';

/** Starts a mail server that speaks real SMTP on a port of its own. */
export const startMailServer = async (): Promise<MailServer> => {
  let waiting: (() => void)[] = [];
  let attempts = 0;
  const received: ReceivedMail[] = [];
  const self: Pick<MailServer, 'receive' | 'receiveSender'> = { receive: () => 'take', receiveSender: () => 'take' };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: ({ address }, _session, done) => {
      const reception = self.receiveSender(address);
      if (reception === 'hang') return undefined;
      return done(reception === 'take' ? null : refusal(reception));
    },
    onRcptTo: ({ address }, _session, done) => {
      attempts += 1;
      const reception = self.receive(address);
      if (reception === 'hang') return undefined;
      return done(reception === 'take' ? null : refusal(reception));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId: header(raw, 'Message-ID'), raw });
        done();
        for (const wake of waiting) wake();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(self, {
    url: `smtp://127.0.0.1:${port}`,
    received,
    attempts: () => attempts,
    waitFor: async (count: number) => {
      while (received.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      waiting = [];
      return received;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
};
