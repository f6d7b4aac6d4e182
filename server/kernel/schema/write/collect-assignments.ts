import { isJsonObject } from '../../json-object.js';
import { extensionPath, findSchema, formatPath } from '../definitions/attribute-lookup.js';
import { resolvePath } from '../definitions/resolve-path.js';
import type { AttributePath, ResourceSchema, Schema } from '../definitions/types.js';
import { rejectDuplicate } from '../values/normalise-value.js';
import { isUnassigned } from '../values/values.js';
import type { WriteReport } from '../values/write-report.js';

/** One attribute of a resource as a client sent it, its place resolved and its value still raw. */
export interface Assignment {
  path: AttributePath;
  value: unknown;
}

interface Keyed {
  key: string;
  value: unknown;
}

/** The entries of a schema's own object, each under its full name: {"urn:…:User": {"department": …}}. */
const openSchema = (schema: Schema, value: unknown, report: WriteReport): Keyed[] => {
  if (isJsonObject(value)) {
    return Object.entries(value).map(([key, inner]) => ({ key: `${schema.id}:${key}`, value: inner }));
  }
  if (!isUnassigned(value)) report.reject('value.type', { attribute: schema.id, expected: 'an object of attributes' });
  return [];
};

/**
 * Takes an object of attributes apart. Keys may be plain, dotted (name.familyName), qualified by a schema, or a
 * schema's URN with an object, whatever `schemas` lists: Okta leaves it as it was, Entra qualifies and dots keys.
 */
export const collectAssignments = (
  resource: ResourceSchema,
  input: Record<string, unknown>,
  report: WriteReport,
): Assignment[] => {
  const assignments: Assignment[] = [];
  const seen = new Set<string>();
  const see = (name: string): void => {
    if (seen.has(name)) rejectDuplicate(name, report);
    seen.add(name);
  };
  const assign = (path: AttributePath, value: unknown): void => {
    see(formatPath(path));
    assignments.push({ path, value });
  };
  const assignKey = ({ key, value }: Keyed): void => {
    const path = resolvePath(resource, key);
    if (path.ok) return assign(path.value, value);
    see(key.toLowerCase());
    report.ignoreUndeclared(key);
  };

  for (const [key, value] of Object.entries(input)) {
    const schema = findSchema(resource, key);
    if (!schema) assignKey({ key, value });
    else if (schema !== resource.core && isUnassigned(value)) assign(extensionPath(schema), null);
    else openSchema(schema, value, report).forEach(assignKey);
  }
  return assignments;
};
