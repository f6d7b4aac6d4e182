import { isJsonObject } from '../../kernel/json-object.js';
import type { Person } from '../organisation/people.js';
import { fullName } from '../organisation/people.js';
import { applicationProfile, enterpriseSchema, type Json, patchSchema, userSchema } from './okta-user.js';

/*
 * Bodies as Microsoft Entra's provisioning service sends them without the feature flag `aadOptscim062020`:
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility
 */

/** Body of a PATCH, whose operation names start with a capital letter. */
export const entraPatch = (operations: readonly Json[]): Json => ({ schemas: [patchSchema], Operations: operations });

/** Body of `POST /Users`: empty attributes are left out, and there is no password. */
export const createdEntraUser = (person: Person): Json => {
  const profile = Object.entries(applicationProfile(person)).filter(([, value]) => value !== '' && value !== null);
  return {
    schemas: [userSchema, enterpriseSchema],
    ...Object.fromEntries(profile),
    name: { formatted: fullName(person), givenName: person.givenName, familyName: person.familyName },
    active: true,
    meta: { resourceType: 'User' },
    roles: [],
  };
};

const asList = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);

const join = (name: string, part: string): string => (name.startsWith('urn:') ? `${name}:${part}` : `${name}.${part}`);

/** Every single value under the path that Entra's attribute mappings give it: `emails[type eq "work"].value`. */
function valuesByPath(resource: Json): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(resource)) {
    if (isJsonObject(value)) for (const [part, inner] of Object.entries(value)) values.set(join(name, part), inner);
    else if (!Array.isArray(value)) values.set(name, value);
    for (const { type, ...parts } of asList(value)) {
      for (const [part, inner] of Object.entries(parts)) values.set(`${name}[type eq "${type}"].${part}`, inner);
    }
  }
  return values;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Booleans go as text. */
const written = (value: unknown): unknown => (typeof value === 'boolean' ? (value ? 'True' : 'False') : value);

/** The operations that make the mapped values of a resource what they are in Entra: one for each that differs. */
export function userOperations(resource: Json, wanted: Json): Json[] {
  const present = valuesByPath(resource);
  const operations: Json[] = [];
  for (const [path, value] of valuesByPath(wanted)) {
    const current = present.get(path);
    if (isEmpty(value)) {
      if (!isEmpty(current)) operations.push({ op: 'Remove', path });
    } else if (current !== value) {
      operations.push({ op: isEmpty(current) ? 'Add' : 'Replace', path, value: written(value) });
    }
  }
  return operations;
}
