/**
 * The options of `isEmail` (class-validator) that accept a mailbox as RFC 5321 §4.1.2 writes it. A host without a dot
 * is one of the own network; nothing that could end an SMTP command or leave its angle brackets is part of an address,
 * not even between quotes.
 */
export const mailAddressForm = { require_tld: false, allow_underscores: true, blacklisted_chars: '\\x00-\\x1f<>' };

/** Reads the sender: an address alone, or a name and an address in angle brackets (RFC 5322 §3.4). */
export const readSender = (from: string): { name: string | undefined; address: string } => {
  const [, shown = '', address] = /^([^<>\p{Cc}]*)<([^<>]+)>$/u.exec(from.trim()) ?? [];
  const quoted = /^"(.*)"$/.exec(shown.trim())?.[1];
  const name = quoted === undefined ? shown.trim() : quoted.replaceAll(/\\(.)/g, '$1');
  return { name: name || undefined, address: address?.trim() ?? from.trim() };
};
