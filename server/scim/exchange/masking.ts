import { isJsonObject } from '../../kernel/json-object.js';
import type { Body } from '../../kernel/wire/read-bytes.js';

const limit = 64 * 1024;
const masked = '***';

/** Names that tell of a secret; `\u` because an escaped name may hide one. */
const suspicious = /passw|secret|token|credential|\\u/i;
const secretName = /passw|secret|token|credential/i;

/** Whether a name tells of a secret. */
export const isSecretName = (name: string): boolean => secretName.test(name);

/** More than the log keeps, so that a secret that its end cuts in two is still recognised. */
const margin = 4 * 1024;

/** Replaces what stands in quotes: the texts that a filter compares. */
const maskTexts = (filter: string): string => filter.replace(/"(?:[^"\\]|\\.)*"?/g, `"${masked}"`);

const isSecretPath = ([key, value]: [string, unknown]): boolean =>
  key.toLowerCase() === 'path' && typeof value === 'string' && secretName.test(value);

const maskValue = (value: unknown): unknown => {
  if (typeof value === 'string') return secretName.test(value) ? maskTexts(value) : value;
  if (Array.isArray(value)) return value.map(maskValue);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  const hidesValue = entries.some(isSecretPath);
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      const isSecret = secretName.test(key) || (hidesValue && key.toLowerCase() === 'value');
      return [key, isSecret ? masked : maskValue(inner)];
    }),
  );
};

const maskJson = (text: string): string => {
  try {
    return JSON.stringify(maskValue(JSON.parse(text)));
  } catch {
    return `(${text.length} characters that are not JSON and may hold a secret: not kept)`;
  }
};

/**
 * A request body for the log, which keeps 64 kB of it: values of passwords and other secrets replaced by what their
 * names tell. The log itself replaces what has the form of a secret of ours.
 */
export const maskRequestBody = (body: Body): string => {
  if (body.length > limit) {
    const start = body.bytes(limit + margin).toString('utf8');
    return suspicious.test(start) ? `(${body.length} bytes that may hold a secret: not kept)` : start;
  }
  const text = body.bytes().toString('utf8');
  return suspicious.test(text) ? maskJson(text) : text;
};

/** A successful read shows what the directory holds anyway; its beginning is enough to recognise it. */
const readLimit = 1_024;

/** A response body as the log keeps it: the beginning. Answers never carry secrets (`returned: never`). */
export const cutResponseBody = (text: string, method: string, status: number): string =>
  text.slice(0, method === 'GET' && status < 400 ? readLimit : limit + margin);

/** The query as the log keeps it: decoded, without tokens or the values compared with secrets. */
export const maskQuery = (query: URLSearchParams): Record<string, string> => {
  const kept: [string, string][] = [];
  query.forEach((value, name) => {
    const shown = secretName.test(value) ? maskTexts(value) : value;
    kept.push([name, secretName.test(name) ? masked : shown]);
  });
  return Object.fromEntries(kept);
};
