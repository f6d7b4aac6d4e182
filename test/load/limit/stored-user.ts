import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { enterpriseSchema } from '../../../server/simulator/bodies/okta-user.js';

/** A user as the limit stores it. */
export interface StoredUser {
  /** What userName is compared and kept unique by; the same key as the server's. */
  key: string;
  /** The name that groups show, as JSON text. */
  display: string;
  active: boolean;
  /** Whether the enterprise extension is there. */
  extended: boolean;
  /** Everything else, as the text of a JSON object that is sent as it is. */
  attributes: string;
}

/** What a client may send and the server does not store (RFC 7643 §3, §4.1). */
const notStored = new Set(['schemas', 'id', 'meta', 'groups', 'password', 'active']);

/** Turns a user's JSON into what the limit stores. */
export const storedUser = (user: Record<string, unknown>): StoredUser => {
  const kept = Object.entries(user).filter(([name, value]) => !notStored.has(name) && value !== null && value !== '');
  return {
    key: canonicalKey(String(user['userName'])),
    display: JSON.stringify(user['displayName'] ?? user['userName']),
    active: user['active'] !== false,
    extended: user[enterpriseSchema] !== undefined,
    attributes: JSON.stringify(Object.fromEntries(kept)),
  };
};
