import { isJsonObject } from '../../kernel/json-object.js';
import type { Person } from '../organisation/people.js';
import { fullName } from '../organisation/people.js';

/** A SCIM resource or a part of one, as JSON has it. */
export type Json = Record<string, unknown>;

/** The schema of RFC 7643 §4.1. */
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** The schema of RFC 7643 §4.3, as Okta's Profile Editor names it in `External namespace`. */
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The schema of a PATCH body (RFC 7644 §3.5.2). */
export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** The application profile: what the app's attribute mappings make of a person. `active` is never mapped by Okta. */
export function applicationProfile(person: Person): Json {
  return {
    userName: person.userName,
    name: { givenName: person.givenName, familyName: person.familyName },
    emails: [{ primary: true, value: person.email, type: 'work' }],
    displayName: fullName(person),
    title: person.title,
    phoneNumbers: [{ primary: true, value: person.phone, type: 'work' }],
    locale: person.locale,
    externalId: person.oktaId,
    [enterpriseSchema]: {
      employeeNumber: person.employeeNumber,
      costCenter: person.costCenter,
      organization: person.office,
      division: person.division,
      department: person.department,
    },
  };
}

/**
 * Body of `POST /Users`. Okta names the core schema alone although extension attributes are there, and sends an empty
 * `groups` and a random `password` with password sync off too.
 */
export const createdUser = (person: Person): Json => ({
  schemas: [userSchema],
  ...applicationProfile(person),
  groups: [],
  password: person.password,
  active: true,
});

/**
 * Writes the mapped attributes over a resource that the server returned; whatever else it returned goes back as it
 * came.
 */
export function mergeProfile(resource: Json, profile: Json): Json {
  const merged: Json = { ...resource };
  for (const [name, value] of Object.entries(profile)) {
    const present = merged[name];
    merged[name] = isJsonObject(value) && isJsonObject(present) ? { ...present, ...value } : value;
  }
  return merged;
}

/** Body of the `PUT` that links a user found by the filter: the profile merged in, and `groups` empty. */
export const linkedUser = (resource: Json, person: Person): Json => ({
  ...mergeProfile(resource, applicationProfile(person)),
  groups: [],
});

/** Body of the `PATCH` that (de)activates a user: a replacement without a path. */
export const activePatch = (active: boolean): Json => ({
  schemas: [patchSchema],
  Operations: [{ op: 'replace', value: { active } }],
});

/** Body of the `PATCH` that pushes a password. */
export const passwordPatch = (password: string): Json => ({
  schemas: [patchSchema],
  Operations: [{ op: 'replace', value: { password } }],
});
