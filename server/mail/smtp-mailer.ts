import { createTransport } from 'nodemailer';
import { maskSecrets } from '../kernel/access/mask-secrets.js';
import type { Delivery, Mailer, OutgoingMail } from '../kernel/ports.js';
import { readSender } from '../kernel/text/mail-address.js';
import { isLoopbackHost } from '../kernel/wire/loopback.js';
import { readRefusal, type SmtpFault } from './read-refusal.js';

/** The mail server and the sender of all mail. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  url: string;
  /** An address, or a name and an address in angle brackets. */
  from: string;
  /** The greatest number of mails that the server receives in a second. */
  perSecond?: number | undefined;
  /** The time that the server may take for a step of the dialogue. */
  timeoutMs?: number | undefined;
  /** The name that this server gives in EHLO; mail servers seldom accept the machine's own. */
  name?: string | undefined;
  /** Returns milliseconds of a monotonic clock. */
  now?: (() => number) | undefined;
}

const maximumResponse = 500;

/** Duration for which one accepted mail counts as proof that the server accepts the sender. */
const trustMs = 10 * 60_000;

const deliveryOf = (fault: SmtpFault, tookLately: boolean): Delivery => {
  const response = maskSecrets((fault.response ?? fault.message).slice(0, maximumResponse));
  const blame = readRefusal(fault, tookLately);
  if (blame === 'recipient') return { outcome: 'refused', response };
  return { outcome: 'failed', response, serverFault: blame === 'moment' ? undefined : blame };
};

/** Returns whether mail must be encrypted on its way: always beyond this machine, unless the URL says otherwise. */
export const requiresTls = (url: string): boolean => {
  const { protocol, hostname, searchParams } = new URL(url);
  return protocol === 'smtp:' && !isLoopbackHost(hostname) && searchParams.get('requireTLS') !== 'false';
};

/**
 * Sends through one SMTP connection that stays open between mails. It sends one at a time, so that a process that dies
 * leaves at most one mail whose delivery is unknown.
 */
export const createSmtpMailer = (settings: MailSettings): Mailer => {
  const { url, from, name, perSecond = 20, timeoutMs = 20_000, now = () => performance.now() } = settings;
  let takenAt = Number.NEGATIVE_INFINITY;
  const sender = readSender(from);
  const transport = createTransport({
    url,
    requireTLS: requiresTls(url),
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
        takenAt = now();
        return { outcome: 'sent' };
      } catch (fault) {
        return deliveryOf(fault as SmtpFault, now() - takenAt <= trustMs);
      }
    },
    close: () => transport.close(),
  };
};
