import type { MessageKey } from '../../../lib/words/i18n.js';

const causes = [
  'token.unknown',
  'token.inactive',
  'token.expired',
  'token.malformed',
  'token.none-usable',
  'bearer.doubled',
  'bearer.quoted',
  'bearer.blank-inside',
  'bearer.no-scheme',
  'bearer.empty',
  'bearer.in-query',
  'bearer.two-headers',
  'path.doubled',
  'path.resource',
  'write.failed',
] as const;

/** The words for a cause; one without words of its own is told as a refusal, with the server's answer. */
export function causeMessage(cause: string): MessageKey {
  const known = causes.find((candidate) => candidate === cause);
  return known ? `setup.cause.${known}` : 'setup.cause.other';
}
