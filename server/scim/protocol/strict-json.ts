import { setImmediate } from 'node:timers/promises';
import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';
import { ok, type Result } from '../../kernel/result.js';
import { JsonReader } from '../../kernel/text/json-reader.js';

const objectOf = ({ result }: JsonReader): Result<JsonObject, InputFault> => {
  if (!result.ok) return result;
  return isJsonObject(result.value) ? ok(result.value) : refuse('body.not-json/object');
};

/**
 * Parses a JSON object strictly: no repeated names, no lossy numbers, no characters that PostgreSQL refuses. What is no
 * JSON at all is said first: a fault of a value means something only in a body whose structure holds (RFC 7644 §3.12).
 */
export const parseStrictJson = (text: string): Result<JsonObject, InputFault> => {
  const reader = new JsonReader();
  reader.feed(text, true);
  reader.step(text.length);
  return objectOf(reader);
};

/** The number of characters that are read before other requests have their turn; they take about a millisecond. */
const atOnce = 32 * 1024;

let lastInLine: Promise<unknown> = Promise.resolve();

const readInSteps = async (parts: Iterable<string>): Promise<Result<JsonObject, InputFault>> => {
  const reader = new JsonReader();
  for (const part of parts) {
    reader.feed(part, false);
    while (!reader.step(atOnce)) await setImmediate();
    if (reader.isBroken) break;
  }
  reader.feed('', true);
  reader.step(Number.POSITIVE_INFINITY);
  return objectOf(reader);
};

/**
 * Parses a large text, given in parts, as strictly as `parseStrictJson`, in steps between which the server does other
 * work. Several large texts are read one after another, lest their steps add up.
 */
export const parseLargeJson = (parts: Iterable<string>): Promise<Result<JsonObject, InputFault>> => {
  const parsed = lastInLine.then(() => readInSteps(parts));
  lastInLine = parsed.catch(() => undefined);
  return parsed;
};
