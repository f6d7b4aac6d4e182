import { isJsonObject } from '../../kernel/json-object.js';
import type { Body } from '../../kernel/wire/read-bytes.js';

const limit = 64 * 1024;
const masked = '***';

/** The words that mark a name as that of a secret: `apiKey`, `private_key`, `Authorization`. */
const words =
  'passw|passphrase|secret|token|credential|(?:api|private|access)[-_ ]?key|authorization|authorisation|cookie';

const secretName = new RegExp(words, 'i');

/** Matches a text in which a name may be that of a secret; `\u` because an escaped name may hide one. */
const suspicious = new RegExp(`${words}|\\\\u`, 'i');

/** Matches a name in JSON that is or may be that of a secret: words in the texts of an answer are this server's own. */
const suspiciousName = new RegExp(`"[^"]{0,200}?(?:${words}|\\\\u)[^"]{0,200}"\\s*:`, 'i');

/** Returns whether a name is that of a secret. */
export const isSecretName = (name: string): boolean => secretName.test(name);

/** More than the log keeps, so that a secret that its end cuts in two is still recognised. */
const margin = 4 * 1024;

/** Replaces quoted texts, which a filter compares. */
const maskTexts = (filter: string): string => filter.replace(/"(?:[^"\\]|\\.)*"?/g, `"${masked}"`);

const isSecretPath = ([key, value]: [string, unknown]): boolean =>
  key.toLowerCase() === 'path' && typeof value === 'string' && secretName.test(value);

type MaskText = (text: string) => string;

const maskFilter: MaskText = (text) => (secretName.test(text) ? maskTexts(text) : text);

const asItIs: MaskText = (text) => text;

const maskValue = (value: unknown, maskText: MaskText): unknown => {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map((inner) => maskValue(inner, maskText));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  const hidesValue = entries.some(isSecretPath);
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      const isSecret = secretName.test(key) || (hidesValue && key.toLowerCase() === 'value');
      return [key, isSecret ? masked : maskValue(inner, maskText)];
    }),
  );
};

const maskJson = (text: string, maskText: MaskText): string => {
  try {
    return JSON.stringify(maskValue(JSON.parse(text), maskText));
  } catch {
    return `(${text.length} characters that are not JSON and may hold a secret: not kept)`;
  }
};

/**
 * A request body for the log, which keeps 64 kB of it: values whose names are those of passwords and other secrets are
 * replaced. The log itself replaces texts that have the form of this server's secrets.
 */
export const maskRequestBody = (body: Body): string => {
  if (body.length > limit) {
    const start = body.bytes(limit + margin).toString('utf8');
    return suspicious.test(start) ? `(${body.length} bytes that may hold a secret: not kept)` : start;
  }
  const text = body.bytes().toString('utf8');
  return suspicious.test(text) ? maskJson(text, maskFilter) : text;
};

/** A successful read shows what the directory holds anyway; its beginning is enough to recognise it. */
const readLimit = 1_024;

/**
 * A response body as the log keeps it: the beginning. No answer carries a password (`returned: never`), but each
 * repeats the attributes of a resource, of which one may be named after a secret.
 */
export const cutResponseBody = (text: string, method: string, status: number): string => {
  const length = method === 'GET' && status < 400 ? readLimit : limit + margin;
  const start = text.slice(0, length);
  if (!suspicious.test(start) || !suspiciousName.test(start)) return start;
  if (text.length > limit) return `(${text.length} characters that may hold a secret: not kept)`;
  return maskJson(text, asItIs).slice(0, length);
};

/** The query as the log keeps it: decoded, without tokens or the values compared with secrets. */
export const maskQuery = (query: URLSearchParams): Record<string, string> => {
  const kept: [string, string][] = [];
  query.forEach((value, name) => {
    const shown = secretName.test(value) ? maskTexts(value) : value;
    kept.push([name, secretName.test(name) ? masked : shown]);
  });
  return Object.fromEntries(kept);
};
