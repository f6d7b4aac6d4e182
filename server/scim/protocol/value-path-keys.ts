import type { JsonObject } from '../../kernel/json-object.js';
import { findAttribute } from '../../kernel/schema/definitions/attribute-lookup.js';
import type { AttributeChange } from '../../kernel/schema/definitions/types.js';
import { userSchema } from '../../kernel/schema/definitions/user-schema.js';
import { fromOldKeys } from '../vendors.js';
import type { PatchOperation } from './patch-operation.js';
import { type ParsedPath, parsePath } from './path-parser.js';

/** The value path that a key is, if it is one and of a list that there is; others stay what they are: undeclared. */
const valuePathOf = (key: string): ParsedPath | undefined => {
  const path = key.includes('[') ? parsePath(key) : undefined;
  if (!path?.ok) return undefined;
  const prefix = `${userSchema.id}:`;
  const { attribute } = path.value;
  const name = attribute.toLowerCase().startsWith(prefix.toLowerCase()) ? attribute.slice(prefix.length) : attribute;
  return findAttribute(userSchema.attributes, name)?.multiValued ? path.value : undefined;
};

/**
 * Clients that put all changes into one value without a path have keys such as `name.givenName` there, and nothing else
 * to write for one of several values than `emails[type eq "work"].value`. Each such key becomes an operation of its
 * own; what is not there yet is added (RFC 7644 §3.5.2.3).
 */
export const splitValuePaths = (op: AttributeChange['op'], sent: JsonObject): PatchOperation[] => {
  const value = fromOldKeys(sent);
  const attributes: JsonObject = {};
  const selections: PatchOperation[] = [];
  for (const [key, part] of Object.entries(value)) {
    const path = valuePathOf(key);
    if (path) selections.push({ op: 'ADD', path, value: part });
    else attributes[key] = part;
  }
  return selections.length > 0 ? [{ op, value: attributes }, ...selections] : [{ op, value }];
};
