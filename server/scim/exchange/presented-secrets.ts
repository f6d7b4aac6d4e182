import type { IncomingMessage } from 'node:http';
import { isRepeated } from '../../kernel/wire/repeated-header.js';
import { isSecretName } from './masking.js';

/** The header of nearly every request: a token of this server, which the log recognises by its form. */
const asItShould = /^Bearer rollcall_scim_\w+$/;

/** A header's credentials: the whole of what follows the scheme, and each word of it. */
const piecesOf = (header: string): string[] => {
  const text = header.trim();
  return [text, text.replace(/^\S+\s+/, ''), ...text.split(/[\s"'“”‘’]+/)];
};

const shownInHeaders = (request: IncomingMessage): readonly string[] => {
  const { authorization } = request.headers;
  if (authorization !== undefined && asItShould.test(authorization) && !isRepeated(request, 'authorization')) return [];
  return (request.headersDistinct['authorization'] ?? []).flatMap(piecesOf);
};

/**
 * Returns all that a request presented as credentials, rightly or wrongly: in the Authorization headers, and in
 * parameters that are named like a secret. The log keeps none of it, wherever else the request or its answer repeats
 * it.
 */
export const presentedSecrets = (request: IncomingMessage, query: URLSearchParams): readonly string[] => {
  const presented = [...shownInHeaders(request)];
  query.forEach((value, name) => {
    if (isSecretName(name)) presented.push(value);
  });
  return presented;
};
