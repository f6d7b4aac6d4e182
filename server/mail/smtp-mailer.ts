import { createTransport } from 'nodemailer';
import { maskSecrets } from '../kernel/access/mask-secrets.js';
import type { Delivery, Mailer, MailServerFault, OutgoingMail } from '../kernel/ports.js';
import { readSender } from '../kernel/text/mail-address.js';

/** Where mail goes out. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  url: string;
  /** An address, or a name and an address in angle brackets. */
  from: string;
  /** How many mails the server is given in a second at most. */
  perSecond?: number | undefined;
  /** How long the server may take for a step of the dialogue. */
  timeoutMs?: number | undefined;
  /** The name that this server gives in EHLO; the machine's own is seldom one that a mail server believes. */
  name?: string | undefined;
}

interface SmtpFault {
  message: string;
  code?: string;
  /** What the dialogue was at. */
  command?: string;
  response?: string;
  responseCode?: number;
}

const maximumResponse = 500;

/**
 * Whether this recipient will never be reached. Only what the server says of the recipient is about the recipient: the
 * sender, the sign-in and the policies of a server are mended by whoever runs it, and then the mail goes out. Without a
 * code of the server's, nodemailer itself refused to ask for the address.
 */
const isRecipients = ({ code, command, message, responseCode }: SmtpFault): boolean =>
  responseCode === undefined
    ? code === 'EENVELOPE' && /^(Invalid recipient|No recipients)/.test(message)
    : responseCode >= 500 && command === 'RCPT TO';

/** What somebody has to change in the settings before any mail goes out; undefined where a later try may do. */
const serverFaultOf = ({ code, command, message, responseCode = 0 }: SmtpFault): MailServerFault | undefined => {
  if (code === 'EENVELOPE' && /^Invalid sender/.test(message)) return 'sender';
  // RFC 5321 §4.2.1: with 4xx the server asks for patience, as greylisting does.
  if (responseCode >= 400 && responseCode < 500) return undefined;
  // RFC 4954 §6: 530 wants a sign-in first. RFC 1870 §6.1: 552 is about the size of the mail.
  if (code === 'EAUTH' || responseCode === 530) return 'signIn';
  return command === 'MAIL FROM' && responseCode >= 500 && responseCode !== 552 ? 'sender' : undefined;
};

const deliveryOf = (fault: SmtpFault): Delivery => {
  const response = maskSecrets((fault.response ?? fault.message).slice(0, maximumResponse));
  if (isRecipients(fault)) return { outcome: 'refused', response };
  return { outcome: 'failed', response, serverFault: serverFaultOf(fault) };
};

/**
 * Sends through one SMTP connection that stays open between mails: one at a time, so that a process that dies leaves one
 * mail at most of which nobody knows whether it arrived.
 */
export const createSmtpMailer = ({ url, from, name, perSecond = 20, timeoutMs = 20_000 }: MailSettings): Mailer => {
  const sender = readSender(from);
  const transport = createTransport({
    url,
    ...(name !== undefined && { name }),
    pool: true,
    maxConnections: 1,
    maxMessages: 500,
    maxRequeues: 0,
    rateDelta: 1_000,
    rateLimit: perSecond,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.on('error', () => undefined);
  return {
    send: async ({ messageId, to, senderName, subject, text, html }: OutgoingMail): Promise<Delivery> => {
      try {
        await transport.sendMail({
          messageId,
          from: { name: senderName ?? sender.name ?? '', address: sender.address },
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'sent' };
      } catch (fault) {
        return deliveryOf(fault as SmtpFault);
      }
    },
    close: () => transport.close(),
  };
};
