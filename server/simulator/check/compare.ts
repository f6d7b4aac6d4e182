import { isJsonObject } from '../../kernel/json-object.js';

/** Returns whether a value is one that Okta pushes for an emptied one; RFC 7643 §2.5 takes them all for unassigned. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const show = (value: unknown): string => (isEmpty(value) ? 'nothing' : JSON.stringify(value));

function arrayDifferences(expected: readonly unknown[], actual: unknown, path: string): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return [`${path} should be ${show(expected)}, is ${show(actual)}`];
  }
  return expected.flatMap((value, index) => differences(value, actual[index], `${path}[${index}]`));
}

/**
 * Says where a resource lacks what was pushed. What the server adds of its own (`display`, `formatted`, …) is no
 * difference; an empty pushed value must be gone.
 */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (isEmpty(expected)) return isEmpty(actual) ? [] : [`${path} should be gone, is ${show(actual)}`];
  if (Array.isArray(expected)) return arrayDifferences(expected, actual, path);
  if (isJsonObject(expected)) {
    const resource = isJsonObject(actual) ? actual : {};
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, resource[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return expected === actual ? [] : [`${path} should be ${show(expected)}, is ${show(actual)}`];
}
