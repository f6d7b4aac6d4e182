import type { MailServerFault } from '../kernel/ports.js';

/** An error of nodemailer. */
export interface SmtpFault {
  message: string;
  code?: string;
  /** The step of the SMTP dialogue. */
  command?: string;
  response?: string;
  responseCode?: number;
}

/**
 * The cause of a refusal. `recipient`: no mail will ever reach this address. `moment`: a later try may succeed, and the
 * outbox keeps the mail where none does. The others are faults of this server's settings, whoever the mail is for.
 */
export type Blame = 'recipient' | 'moment' | MailServerFault;

/**
 * Maps enhanced status codes to causes (RFC 3463 §3; the registry of RFC 5248). The step of the dialogue does not show
 * the cause: Postfix delays every refusal of the client, the sender and the relay until RCPT TO (`smtpd_delay_reject`),
 * and Exchange may refuse an unknown recipient after DATA.
 */
const enhancedCodes: readonly (readonly [RegExp, Blame])[] = [
  [/^5\.1\.(1|2|3|6|10)$/, 'recipient'],
  [/^5\.2\.[0-4]$/, 'recipient'],
  // RFC 4954 §6, and the codes for a sign-in that is missing, too weak or expired.
  [/^5\.7\.([89]|11|13)$/, 'signIn'],
  // Exchange uses 5.7.60 and 5.2.252 for "may not send as this sender".
  [/^5\.(1\.[78]|7\.60|2\.252)$/, 'sender'],
];

/** Subjects that never concern one mailbox: the mail system, the protocol, security and policy (RFC 3463 §3). */
const notAMailbox = /^5\.[357]\./;

/** Replies that ask for a sign-in or for TLS before it (RFC 4954 §6; RFC 3207 §4). */
const signInReplies = new Set([530, 534, 535, 538]);

/** The replies of RFC 5321 §4.2.3 that concern a mailbox. */
const mailboxReplies = new Set([550, 551, 552, 553]);

/**
 * Words of refusals that do not concern a mailbox; addresses are removed first, because they may contain such words.
 */
const words = {
  address: /<[^<>]*>|(?<!\S)\S+@\S+/g,
  signIn: /\b(auth(entic|oriz)at|log ?in\b|sign ?in\b|STARTTLS|must issue)/i,
  ours: /\b(sender|relay|client|host|helo|ehlo|blocked|black ?list|block ?list|listed|reputation|polic|spam|spf|dkim|dmarc|quota|rate|limit|access denied)/i,
};

const enhancedCodeOf = (response: string): string | undefined =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1];

/**
 * Finds the cause of a refused address where the reply names none. The recipient is to blame only if the server
 * accepted another mail from the same sender recently; otherwise a wrong setting would make an invitation bounce
 * permanently.
 */
const blameAtAddress = (fault: SmtpFault, tookLately: boolean): Blame => {
  const { response = '', responseCode = 0 } = fault;
  const said = response.replaceAll(words.address, '');
  if (!tookLately) return words.signIn.test(said) ? 'signIn' : 'sender';
  const enhanced = enhancedCodeOf(response);
  const mayBeRecipient = enhanced === undefined ? mailboxReplies.has(responseCode) : !notAMailbox.test(enhanced);
  return mayBeRecipient && !words.signIn.test(said) && !words.ours.test(said) ? 'recipient' : 'moment';
};

const blameOfReply = (fault: SmtpFault, responseCode: number, tookLately: boolean): Blame => {
  const { code, command, response = '' } = fault;
  // RFC 5321 §4.2.1: 4xx is a temporary refusal, such as greylisting.
  if (responseCode < 500) return 'moment';
  if (code === 'EAUTH' || signInReplies.has(responseCode)) return 'signIn';
  const enhanced = enhancedCodeOf(response) ?? '';
  const known = enhancedCodes.find(([codes]) => codes.test(enhanced))?.[1];
  if (known === 'recipient' && command !== 'RCPT TO' && command !== 'DATA') return 'sender';
  if (known) return known;
  if (command === 'RCPT TO') return blameAtAddress(fault, tookLately);
  // RFC 1870 §6.1: 552 concerns the size of the mail. The contents of a mail are refused after DATA.
  return command === 'DATA' || responseCode === 552 ? 'moment' : 'sender';
};

/**
 * Finds the cause of a refusal; `tookLately` tells whether the server accepted a mail from the same sender recently.
 */
export const readRefusal = (fault: SmtpFault, tookLately: boolean): Blame => {
  const { code, message, responseCode } = fault;
  if (responseCode !== undefined) return blameOfReply(fault, responseCode, tookLately);
  if (code === 'EAUTH') return 'signIn';
  // Without a reply of the server, nodemailer itself rejected an address.
  if (code !== 'EENVELOPE') return 'moment';
  if (/^Invalid sender/.test(message)) return 'sender';
  return /^(Invalid recipient|No recipients)/.test(message) ? 'recipient' : 'moment';
};
