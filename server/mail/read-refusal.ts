import type { MailServerFault } from '../kernel/ports.js';

/** What nodemailer rejects with. */
export interface SmtpFault {
  message: string;
  code?: string;
  /** What the dialogue was at. */
  command?: string;
  response?: string;
  responseCode?: number;
}

/**
 * Whose fault a refusal is. `recipient`: this address will never be reached. `moment`: a later try may do, and the
 * outbox keeps the mail where none does. The others are ours, whoever the mail is for.
 */
export type Blame = 'recipient' | 'moment' | MailServerFault;

/**
 * Whom an enhanced status code is about (RFC 3463 §3; the registry of RFC 5248). The step of the dialogue does not say:
 * Postfix puts every refusal of the client, the sender and the relay off until RCPT TO (`smtpd_delay_reject`), and
 * Exchange may refuse an unknown recipient after DATA.
 */
const enhancedCodes: readonly (readonly [RegExp, Blame])[] = [
  [/^5\.1\.(1|2|3|6|10)$/, 'recipient'],
  [/^5\.2\.[0-4]$/, 'recipient'],
  // RFC 4954 §6, and what is said where the sign-in is missing, too weak or over.
  [/^5\.7\.([89]|11|13)$/, 'signIn'],
  // 5.7.60 and 5.2.252 are Exchange's for "may not send as this sender".
  [/^5\.(1\.[78]|7\.60|2\.252)$/, 'sender'],
];

/** Subjects that are never one mailbox: the mail system, the protocol, security and policy (RFC 3463 §3). */
const notAMailbox = /^5\.[357]\./;

/** Replies that ask for a sign-in or for TLS before it (RFC 4954 §6; RFC 3207 §4). */
const signInReplies = new Set([530, 534, 535, 538]);

/** The replies of RFC 5321 §4.2.3 that are about a mailbox. */
const mailboxReplies = new Set([550, 551, 552, 553]);

/** Words of refusals that are not about a mailbox; whichever address is named beside them says nothing. */
const words = {
  address: /<[^<>]*>|(?<!\S)\S+@\S+/g,
  signIn: /\b(auth(entic|oriz)at|log ?in\b|sign ?in\b|STARTTLS|must issue)/i,
  ours: /\b(sender|relay|client|host|helo|ehlo|blocked|black ?list|block ?list|listed|reputation|polic|spam|spf|dkim|dmarc|quota|rate|limit|access denied)/i,
};

const enhancedCodeOf = (response: string): string | undefined =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1];

/**
 * A refusal of an address that names nobody to blame. Only a server that took somebody else from the same sender just
 * now can mean the recipient; with anything less, an invitation would bounce for good because of a setting.
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
  // RFC 5321 §4.2.1: with 4xx the server asks for patience, as greylisting does.
  if (responseCode < 500) return 'moment';
  if (code === 'EAUTH' || signInReplies.has(responseCode)) return 'signIn';
  const enhanced = enhancedCodeOf(response) ?? '';
  const known = enhancedCodes.find(([codes]) => codes.test(enhanced))?.[1];
  if (known === 'recipient' && command !== 'RCPT TO' && command !== 'DATA') return 'sender';
  if (known) return known;
  if (command === 'RCPT TO') return blameAtAddress(fault, tookLately);
  // RFC 1870 §6.1: 552 is about the size of the mail. What a mail says is refused after DATA.
  return command === 'DATA' || responseCode === 552 ? 'moment' : 'sender';
};

/** Reads a refusal; `tookLately` says whether the server took a mail from the same sender a short while ago. */
export const readRefusal = (fault: SmtpFault, tookLately: boolean): Blame => {
  const { code, message, responseCode } = fault;
  if (responseCode !== undefined) return blameOfReply(fault, responseCode, tookLately);
  if (code === 'EAUTH') return 'signIn';
  // Without a reply of the server's, nodemailer itself refused to ask for the address.
  if (code !== 'EENVELOPE') return 'moment';
  if (/^Invalid sender/.test(message)) return 'sender';
  return /^(Invalid recipient|No recipients)/.test(message) ? 'recipient' : 'moment';
};
