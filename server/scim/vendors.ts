import type { DomainError } from '../kernel/faults/errors.js';
import { fault } from '../kernel/faults/fault.js';
import { isJsonObject, type JsonObject } from '../kernel/json-object.js';
import { enterpriseUserSchema } from '../kernel/schema/definitions/enterprise-user-schema.js';
import type { AttributeChange } from '../kernel/schema/definitions/types.js';

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

const enterpriseNames: ReadonlySet<string> = new Set(
  enterpriseUserSchema.attributes.map(({ name }) => name.toLowerCase()),
);

/**
 * Microsoft Entra ID writes and looks up attributes of the enterprise extension by their names alone, where RFC 7644
 * §3.10 wants the URN before them: the path `department` of a PATCH, and before it writes a reference the filter
 * `id eq "…" and manager eq "…"`. None of these names is that of an attribute of the core User.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const enterprisePath = (path: string): string =>
  enterpriseNames.has(path.split('.', 1)[0]?.toLowerCase() ?? '') ? `${enterpriseUserSchema.id}:${path}` : path;

/** Qualifies a path in a filter: of the unqualified enterprise attributes only the manager, which Entra ID looks up. */
export const filterPath = (path: string): string =>
  /^manager(?:\.|$)/i.test(path) ? enterprisePath(path) : currentPath(path);

/**
 * Microsoft Entra ID puts the one manager of a user into a list, as if there could be several:
 * `{"op": "Add", "path": "manager", "value": [{"value": "…"}]}`.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const managerOutOfList = (path: string, value: unknown): unknown =>
  /(?:^|:)manager$/i.test(path) && Array.isArray(value) && value.length === 1 ? value[0] : value;

/**
 * Microsoft Entra ID names the members to remove in the value of `remove members`, where RFC 7644 §3.5.2.2
 * knows no value and would remove all of them. A list, even an empty one, therefore limits the removal to it.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups
 */
export const namesMembersToRemove = (value: unknown): boolean => value !== undefined && value !== null;

/** The URNs of SCIM 1.1, and those that connectors made of them for 2.0 without the `ietf:params` of RFC 7643. */
const oldCore = /^urn:scim:schemas:core:[12]\.0(?::(?:User|Group))?(?=:|$)/i;
const oldEnterprise = /^urn:scim:schemas:extension:enterprise:[12]\.0(?::User)?(?=:|$)/i;

/**
 * A path, or the key of an attribute, by the URNs of RFC 7643. An attribute of the core needs none (RFC 7644 §3.10).
 */
export const currentPath = (path: string): string => {
  if (!/^urn:scim:/i.test(path)) return path;
  const [urn] = oldCore.exec(path) ?? [];
  if (urn === path) return path.replace(/^urn:scim:(?=.*:(?:User|Group)$)/i, 'urn:ietf:params:scim:');
  return path.replace(oldEnterprise, enterpriseUserSchema.id).replace(new RegExp(`${oldCore.source}:`, 'i'), '');
};

/** Returns whether a key is the URN of a core schema, of today's or of an old one. */
export const isCoreUrn = (key: string, core: string): boolean =>
  key.toLowerCase() === core.toLowerCase() || oldCore.exec(key)?.[0] === key;

const managerFromOld = (manager: unknown): unknown => {
  if (!isJsonObject(manager) || manager['managerId'] === undefined || manager['value'] !== undefined) return manager;
  const { managerId, ...rest } = manager;
  return { value: managerId, ...rest };
};

/** Returns the extension itself if it needs no change, because nearly no body needs one; so do the functions below. */
const enterpriseFromOld = (extension: unknown): unknown => {
  if (!isJsonObject(extension)) return extension;
  const manager = managerFromOld(extension['manager']);
  return manager === extension['manager'] ? extension : { ...extension, manager };
};

const currentCore = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;

/** A key as names are compared (RFC 7643 §2.1); the URN of the core says nothing more (RFC 7644 §3.10). */
const nameInCore = (key: string): string => key.toLowerCase().replace(currentCore, '');

const isOldKey = (key: string): boolean => /^urn:scim:/i.test(key);

/** The names that old URNs lead to; what has none is compared where the attributes are read. */
const renamedIn = (attributes: JsonObject): ReadonlySet<string> =>
  new Set(
    Object.keys(attributes)
      .filter(isOldKey)
      .map((key) => nameInCore(currentPath(key))),
  );

const appearsTwice = (name: string): DomainError => fault('body.attribute-twice/old-urn', { attribute: name });

const withCurrentManager = (attributes: JsonObject): JsonObject => {
  const extension = attributes[enterpriseUserSchema.id];
  const current = enterpriseFromOld(extension);
  return current === extension ? attributes : { ...attributes, [enterpriseUserSchema.id]: current };
};

/**
 * The attributes of a resource, or of the value of a PATCH, under the URNs of RFC 7643. OneLogin's templates carry
 * those of SCIM 1.1, its connector for SCIM 2.0 and others `urn:scim:schemas:core:2.0` with or without `:User`, and
 * they have the manager under `managerId`. A key that comes to one that is there already names that attribute a second
 * time.
 * https://developers.onelogin.com/scim/define-user-schema, https://github.com/goauthentik/authentik/issues/11249
 */
export const fromOldKeys = (attributes: JsonObject): JsonObject => {
  const renamed = renamedIn(attributes);
  if (renamed.size === 0) return withCurrentManager(attributes);
  const taken = new Set<string>();
  const entries = Object.entries(attributes).map(([key, value]): [string, unknown] => {
    const name = currentPath(key);
    const folded = nameInCore(name);
    if (taken.has(folded) && renamed.has(folded)) throw appearsTwice(name);
    taken.add(folded);
    return [name, name === enterpriseUserSchema.id ? enterpriseFromOld(value) : value];
  });
  return Object.fromEntries(entries);
};

/**
 * A resource that declares an old core schema, as OneLogin and Google Workspace send it, as what it means in SCIM 2.0.
 */
export const fromOldSchemas = (core: string, body: JsonObject): JsonObject => {
  const attributes = fromOldKeys(body);
  const { schemas } = body;
  const isOld = (urn: unknown): boolean => typeof urn === 'string' && (oldCore.test(urn) || oldEnterprise.test(urn));
  if (!Array.isArray(schemas) || !schemas.some(isOld)) return attributes;
  const isOldCore = schemas.some((urn) => typeof urn === 'string' && oldCore.test(urn));
  const current = [...(isOldCore ? [core] : []), ...schemas.filter((urn) => !isOld(urn))];
  return { ...attributes, schemas: [...new Set(current)] };
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
