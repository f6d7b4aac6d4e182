import { badInput } from '../../kernel/errors.js';
import { commonAttributes, enterpriseUserSchema, userSchema } from '../../kernel/schema/index.js';

const rule = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Names that mean something elsewhere: in configuration fields, in JSON, or to JavaScript. */
const reserved = ['schemas', 'user', 'group', 'constructor', 'prototype', '__proto__'];

/** Names of the standard attributes, with which a short `${name}` would be ambiguous. */
const taken: ReadonlySet<string> = new Set(
  [
    ...reserved,
    ...[commonAttributes, userSchema.attributes, enterpriseUserSchema.attributes].flat().map(({ name }) => name),
  ].map((name) => name.toLowerCase()),
);

/** The rule for names (RFC 7643 §2.1, without $), which also makes them usable as `${name}`. */
export const checkAttributeName = (name: string): void => {
  const fault = (message: string) => badInput(message, { field: 'name', reason: 'invalidValue' });
  if (!rule.test(name)) {
    throw fault('A name begins with a letter and has up to 64 letters, digits, hyphens and underscores.');
  }
  if (taken.has(name.toLowerCase())) {
    throw fault('This name belongs to a standard attribute or is reserved; choose another.');
  }
};
