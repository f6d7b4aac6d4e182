import { JsonText } from '../kernel/json-text.js';
import { MemberList } from './member-list.js';
import type { ResourceBody } from './resources.js';
import { isJsonObject, type JsonObject } from './strict-json.js';

const pieceLength = 64 * 1024;

/** A list answer holds resources, which hold members: what lies deeper is small. */
const deepest = 3;

function* writeItems(items: Iterable<unknown>, depth: number): Generator<string> {
  let separator = '[';
  for (const item of items) {
    yield separator;
    yield* write(item, depth);
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

function* writeProperties(object: JsonObject, depth: number): Generator<string> {
  let separator = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    yield* write(value, depth);
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}

function* write(value: unknown, depth: number): Generator<string> {
  if (value instanceof JsonText) yield value.text;
  else if (value instanceof MemberList) yield* writeItems(value, deepest);
  else if (depth < deepest && Array.isArray(value)) yield* writeItems(value, depth + 1);
  else if (depth < deepest && isJsonObject(value)) yield* writeProperties(value, depth + 1);
  else yield JSON.stringify(value);
}

/** Writes an answer as JSON in pieces of some 64 kB, so that its text never exists as a whole. */
export function* jsonPieces(body: ResourceBody): Generator<string> {
  let piece = '';
  for (const text of write(body, 0)) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** Writes an answer as JSON at once; what is text already stays as it is. */
export const jsonText = (body: ResourceBody): string => {
  if (body instanceof JsonText) return body.text;
  const { Resources: resources, ...rest } = body;
  if (!Array.isArray(resources) || !resources.some((one) => one instanceof JsonText)) return JSON.stringify(body);
  const texts = resources.map((one: ResourceBody) => (one instanceof JsonText ? one.text : JSON.stringify(one)));
  return `${JSON.stringify(rest).slice(0, -1)},"Resources":[${texts.join(',')}]}`;
};
