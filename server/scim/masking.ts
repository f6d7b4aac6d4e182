import type { Body } from '../kernel/read-bytes.js';
import { isJsonObject } from './strict-json.js';

const limit = 64 * 1024;
const masked = '***';

/** Names that tell of a secret; `\u` because an escaped name may hide one. */
const suspicious = /passw|secret|token|credential|\\u/i;
const secretName = /passw|secret|token|credential/i;

/** Replaces the characters that PostgreSQL refuses, lest one request keep the others out of the log. */
const toStorable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

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

/** A request body as the log keeps it: at most 64 kB, values of passwords and other secrets replaced. */
export const maskRequestBody = (body: Body): string => {
  if (body.length > limit) {
    const start = toStorable(body.bytes(limit).toString('utf8'));
    return suspicious.test(start) ? `(${body.length} bytes that may hold a secret: not kept)` : start;
  }
  const text = toStorable(body.bytes().toString('utf8'));
  return suspicious.test(text) ? maskJson(text) : text;
};

/** A successful read shows what the directory holds anyway; its beginning is enough to recognise it. */
const readLimit = 1_024;

/** A response body as the log keeps it: the beginning. Answers never carry secrets (`returned: never`). */
export const cutResponseBody = (text: string, method: string, status: number): string =>
  text.slice(0, method === 'GET' && status < 400 ? readLimit : limit).toWellFormed();

/** The query as the log keeps it: decoded, without tokens or the values compared with secrets. */
export const maskQuery = (query: URLSearchParams): Record<string, string> => {
  const kept: [string, string][] = [];
  query.forEach((value, name) => {
    const shown = secretName.test(value) ? maskTexts(value) : value;
    kept.push([toStorable(name), secretName.test(name) ? masked : toStorable(shown)]);
  });
  return Object.fromEntries(kept);
};
