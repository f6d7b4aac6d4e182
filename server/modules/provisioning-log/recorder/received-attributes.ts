import { isJsonObject } from '../../../kernel/json-object.js';
import type { Exchange } from '../../../kernel/ports.js';
import { customUserSchemaId } from '../../../kernel/schema/index.js';

const urn = customUserSchemaId.toLowerCase();
const mentionsUrn = /extension:rollcall:2\.0:user/i;
/** Matches a user or the collection, but not /Users/.search. */
const usersPath = /^\/users(?:\/[^/.]+)?\/?$/i;

/** The greatest number of custom attributes; names beyond it cannot be declared ones. */
const maximumNames = 300;
const maximumNameLength = 64;
/** What the log keeps of a body: a text of this length was cut. */
const keptOfBody = 64 * 1024;

type Json = Record<string, unknown>;

const hasValue = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Returns the names under the URN itself, and those that are given as full paths. */
const namesIn = (attributes: Json): string[] =>
  Object.entries(attributes).flatMap(([key, value]) => {
    const lower = key.toLowerCase();
    if (lower === urn && isJsonObject(value)) return Object.keys(value).filter((name) => hasValue(value[name]));
    return lower.startsWith(`${urn}:`) && hasValue(value) ? [key.slice(urn.length + 1)] : [];
  });

const namesInOperation = (operation: unknown): string[] => {
  if (!isJsonObject(operation) || String(operation['op']).toLowerCase() === 'remove') return [];
  const { path, value } = operation;
  if (typeof path === 'string') return namesIn({ [path]: value });
  return isJsonObject(value) ? namesIn(value) : [];
};

const listOf = (body: Json, name: string): unknown[] => {
  const key = Object.keys(body).find((candidate) => candidate.toLowerCase() === name);
  const value = key === undefined ? undefined : body[key];
  return Array.isArray(value) ? value : [];
};

const namesInBody = (body: Json): string[] => [
  ...namesIn(body),
  ...listOf(body, 'operations').flatMap((operation) => [
    ...namesInOperation(operation),
    ...(isJsonObject(operation) && isJsonObject(operation['data']) ? namesInBody(operation['data']) : []),
  ]),
];

const parse = (text: string): Json | undefined => {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
};

/** Returns whether a text is all of an object, and was not cut or left out because it may hold a secret. */
const isWhole = (text: string): boolean => text.length < keptOfBody && /^\s*\{/.test(text);

/**
 * Returns the custom attributes (in lower case) that a write of a user named; undefined for every other exchange, and
 * where the log has not kept the whole body. A
 * PATCH without any counts as such: it does not show whether the attributes have values.
 */
export const receivedAttributes = ({ method, path, status, requestBody }: Exchange): string[] | undefined => {
  if (status >= 300 || requestBody === undefined || !['POST', 'PUT', 'PATCH'].includes(method)) return undefined;
  const whole = method !== 'PATCH' && usersPath.test(path);
  if (!isWhole(requestBody)) return undefined;
  if (!mentionsUrn.test(requestBody)) return whole ? [] : undefined;
  const body = parse(requestBody);
  if (!body) return undefined;
  const names = namesInBody(body)
    .filter((name) => name.length <= maximumNameLength)
    .map((name) => name.toLowerCase());
  if (names.length === 0) return whole ? [] : undefined;
  return [...new Set(names)].sort().slice(0, maximumNames);
};
