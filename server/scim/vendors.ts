import { enterpriseUserSchema } from '../kernel/schema/enterprise-user-schema.js';
import type { AttributeChange } from '../kernel/schema/types.js';

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
  const [path = '', ...query] = url.split('?');
  const tidy = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  return [tidy, ...query].join('?');
};
