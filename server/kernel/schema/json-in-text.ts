/** What looks like JSON to a reader: an object, or a list of objects, lists or texts. `[Admin]` is an ordinary text. */
const jsonLike = /^\s*(?:\{|\[\s*[[{"\]])/;

/** Whether a text looks like a JSON object or list rather than like a text of its own. */
export const looksLikeJson = (text: string): boolean => jsonLike.test(text);

/** Stands for a text that looks like JSON and is none: no attribute takes it. */
const brokenJson: unique symbol = Symbol('broken JSON');

/**
 * Some clients send an object or a list as a text that holds its JSON (Captain-P-Goldfish/SCIM-SDK#404, #201). Where a
 * complex value is meant, the text is read as what it holds; a text that only begins like JSON is refused by whoever
 * expects an object.
 */
export const readJsonInText = (input: unknown): unknown => {
  if (typeof input !== 'string' || !looksLikeJson(input)) return input;
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return brokenJson;
  }
};
