import { fault } from '../../kernel/faults/fault.js';
import { type Attribute, commonAttributes, enterpriseUserSchema, userSchema } from '../../kernel/schema/index.js';

/** A letter, then letters, digits, hyphens and underscores: 64 characters at most. */
export const namePattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Names with a meaning elsewhere: to JavaScript, in JSON, or as a variable of configuration fields. */
const meaningful = [
  ...['constructor', 'prototype', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['user', 'users', 'group', 'email', 'phoneNumber', 'custom', 'enterprise', 'role', 'fullName'],
];

/**
 * Returns the names of attributes and of their parts; a part of a single-valued attribute, such as givenName, is a
 * variable by its own name.
 */
const withParts = (attributes: readonly Attribute[]): string[] =>
  attributes.flatMap(({ name, multiValued, subAttributes = [] }) => [
    name,
    ...(multiValued ? [] : subAttributes.map((part) => part.name)),
  ]);

/** Names that no custom attribute may have, in any letter case: `${name}` would be ambiguous. */
export const reservedNames: readonly string[] = [
  ...new Set([
    ...withParts([...commonAttributes, ...userSchema.attributes, ...enterpriseUserSchema.attributes]),
    ...meaningful,
  ]),
]
  .filter((name) => !name.startsWith('$'))
  .sort();

const taken: ReadonlySet<string> = new Set(reservedNames.map((name) => name.toLowerCase()));

/** Refuses a name that breaks the rule (RFC 7643 §2.1, without $), which also makes it usable as `${name}`. */
export const checkAttributeName = (name: string): void => {
  if (!namePattern.test(name)) throw fault('custom-attribute.name');
  if (taken.has(name.toLowerCase())) throw fault('custom-attribute.reserved', { name });
};
