import type { InputFault } from '../../faults/errors.js';
import { retold } from '../../faults/fault.js';
import { isUnreadable, JsonReader } from '../../text/json-reader.js';

/** Matches the beginning of an object, or of a list of objects, lists or texts. `[Admin]` is an ordinary text. */
const jsonLike = /^\s*(?:\{|\[\s*[[{"\]])/;

/** Returns whether a text looks like a JSON object or list rather than like an ordinary text. */
export const looksLikeJson = (text: string): boolean => jsonLike.test(text);

/** Stands for a text that looks like JSON and is none: no attribute takes it. */
const brokenJson: unique symbol = Symbol('broken JSON');

/** Takes what is wrong with JSON whose form is right, such as a name that comes twice. */
export type RefuseJson = (fault: InputFault) => void;

/**
 * Some clients send an object or a list as a text that holds its JSON (Captain-P-Goldfish/SCIM-SDK#404, #201). Where a
 * complex value is meant, the text is read as what it holds, as strictly as a body: of two values under one name
 * neither may win (RFC 7493 §2.3). A text that only begins like JSON is refused by whoever expects an object.
 */
export const readJsonInText = (input: unknown, refuse: RefuseJson): unknown => {
  if (typeof input !== 'string' || !looksLikeJson(input)) return input;
  const reader = new JsonReader();
  reader.feed(input, true);
  reader.step(input.length);
  const { result } = reader;
  if (result.ok) return result.value;
  if (!isUnreadable(result.error)) refuse(result.error);
  return brokenJson;
};

/** Returns a fault with the attribute whose text has it. */
export const inTextOf = (field: string, fault: InputFault): InputFault =>
  retold(fault, {
    field,
    message: `${field} holds JSON in a text that cannot be taken. ${fault.message.replace(/\bthe body\b/gi, 'it').replace(/^it/, 'It')}`,
  });
