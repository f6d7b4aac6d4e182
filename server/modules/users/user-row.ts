import { type Attributes, keyedAttributes, type ResourceSchema } from '../../kernel/schema/index.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';

/** The values that are stored beside a user's attributes for look-ups; only this file computes them. */
export interface UserKeys {
  userNameKey: string;
  displayNameKey: string;
  externalId: string | null;
  active: boolean;
  emailsKey: string[];
  searchKey: string;
  attributesKey: Attributes;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const searchKeyOf = (attributes: Attributes, emailsKey: readonly string[]): string => {
  const name = (attributes['name'] ?? {}) as Record<string, unknown>;
  const parts = [attributes['userName'], attributes['displayName'], name['givenName'], name['familyName']];
  return [...parts.map((part) => canonicalKey(text(part))), ...emailsKey, text(attributes['externalId'])].join('\n');
};

/** Computes the look-up keys of a user's attributes. */
export const userKeys = (resource: ResourceSchema, attributes: Attributes): UserKeys => {
  const emails = (attributes['emails'] ?? []) as { value?: unknown }[];
  const emailsKey = emails.map((email) => canonicalKey(text(email.value))).filter((key) => key !== '');
  return {
    userNameKey: canonicalKey(text(attributes['userName'])),
    displayNameKey: canonicalKey(text(attributes['displayName'])),
    externalId: text(attributes['externalId']) || null,
    active: attributes['active'] !== false,
    emailsKey,
    searchKey: searchKeyOf(attributes, emailsKey),
    attributesKey: keyedAttributes(resource, attributes),
  };
};
