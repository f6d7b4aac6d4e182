import type { IncomingMessage } from 'node:http';
import { isSecretName } from './masking.js';

/** A token of ours as it should come; the log finds it by its form. */
const asItShould = /^Bearer rollcall_scim_\w+$/;

/** A header's credentials: the whole of what follows the scheme, and each word of it. */
const piecesOf = (header: string): string[] => {
  const text = header.trim();
  return [text, text.replace(/^\S+\s+/, ''), ...text.split(/[\s"'“”‘’]+/)];
};

/**
 * What a request showed as its credentials, rightly or wrongly: in the Authorization headers, and in parameters whose
 * names tell of a secret. None of it may be kept, wherever else the request or its answer repeats it.
 */
export const presentedSecrets = (request: IncomingMessage, query: URLSearchParams): readonly string[] => {
  const { authorization } = request.headers;
  if (query.size === 0 && authorization !== undefined && asItShould.test(authorization)) return [];
  const headers = request.headersDistinct['authorization'] ?? [];
  const parameters = [...query].filter(([name]) => isSecretName(name)).map(([, value]) => value);
  return [...headers.flatMap(piecesOf), ...parameters];
};
