import { enterpriseUserSchema } from '../kernel/schema/enterprise-user-schema.js';
import type { AttributeChange } from '../kernel/schema/types.js';
import { isJsonObject, type JsonObject } from './strict-json.js';

/*
 * What this server does for the sake of one identity provider, beyond the RFCs. Nothing else in this folder
 * depends on who is calling.
 */

const operationNames: ReadonlyMap<string, AttributeChange['op']> = new Map([
  ['add', 'ADD'],
  ['replace', 'REPLACE'],
  ['remove', 'REMOVE'],
]);

/**
 * Microsoft Entra ID writes `Add`, `Replace` and `Remove`; RFC 7644 §3.5.2 has them in lower case.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const operationName = (op: unknown): AttributeChange['op'] | undefined =>
  typeof op === 'string' ? operationNames.get(op.toLowerCase()) : undefined;

/**
 * Microsoft Entra ID looks a user up by the target attribute of its mapping as it stands there:
 * `emails[type eq "work"].value eq "x"`, where RFC 7644 figure 1 would have it inside the brackets.
 * https://github.com/FusionAuth/fusionauth-issues/issues/2456
 */
export const partBehindBrackets = (word: string): string | undefined => /^\.(\$?[a-z][\w-]*)$/i.exec(word)?.[1];

/**
 * Before it writes a reference, Microsoft Entra ID asks whether it is there already, by a name without the URN that
 * RFC 7644 §3.10 wants for an extension: `id eq "…" and manager eq "…"`.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const filterPath = (path: string): string =>
  /^manager(?:\.|$)/i.test(path) ? `${enterpriseUserSchema.id}:${path}` : path;

/**
 * Microsoft Entra ID names the members to remove in the value of `remove members`, where RFC 7644 §3.5.2.2
 * knows no value and would remove all of them. A list, even an empty one, therefore limits the removal to it.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const namesMembersToRemove = (value: unknown): boolean => value !== undefined && value !== null;

const scim11 = { core: 'urn:scim:schemas:core:1.0', enterprise: 'urn:scim:schemas:extension:enterprise:1.0' };

const managerFromScim11 = (manager: unknown): unknown => {
  if (!isJsonObject(manager) || manager['managerId'] === undefined) return manager;
  const { managerId, ...rest } = manager;
  return { value: managerId, ...rest };
};

const enterpriseFromScim11 = (extension: unknown): unknown =>
  isJsonObject(extension) && extension['manager'] !== undefined
    ? { ...extension, manager: managerFromScim11(extension['manager']) }
    : extension;

/**
 * OneLogin's templates carry the URNs of SCIM 1.1, and the manager under `managerId`; Google Workspace names the old
 * URN beside the new one. A resource that declares the old core schema is read as what it means in SCIM 2.0.
 * https://developers.onelogin.com/scim/define-user-schema
 */
export const fromScim11 = (core: string, body: JsonObject): JsonObject => {
  const { schemas, [scim11.enterprise]: extension, ...rest } = body;
  if (!Array.isArray(schemas) || !schemas.includes(scim11.core)) return body;
  const current = [core, ...schemas.filter((urn) => urn !== scim11.core && urn !== scim11.enterprise)];
  const enterprise = extension === undefined ? {} : { [enterpriseUserSchema.id]: enterpriseFromScim11(extension) };
  return { schemas: [...new Set(current)], ...rest, ...enterprise };
};

/**
 * Okta reschedules a task on 429 alone and turns a 503 into one that a person has to retry by hand.
 * https://developer.okta.com/docs/concepts/scim/ ("Rate limits"); its clients call themselves
 * "Okta SCIM Client 1.0.0" and "OKTA SCIM Integration".
 */
export const overloadStatus = (userAgent: string | undefined): 429 | 503 =>
  /okta scim/i.test(userAgent ?? '') ? 429 : 503;

/**
 * Administrators paste the base URL with a trailing slash into Okta, which then asks for `…/scim/v2//Users`.
 * Only called once the token has proved valid, so that no other spelling of a path gets past authentication.
 */
export const tidySlashes = (url: string): string => {
  if (!/\/(?:\/|\?|$)/.test(url)) return url;
  const [path = '', ...query] = url.split('?');
  const tidy = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  return [tidy, ...query].join('?');
};
