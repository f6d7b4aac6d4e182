import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { enterpriseSchema } from '../../../server/simulator/bodies/okta-user.js';

/** A user as the limit stores it. */
export interface StoredUser {
  /** The canonical userName, which is unique; the server uses the same key. */
  key: string;
  /** The name that groups show, as JSON text. */
  display: string;
  active: boolean;
  /** True if the user has the enterprise extension. */
  extended: boolean;
  /** Everything else, as the text of a JSON object that is sent as it is. */
  attributes: string;
}

/** Attributes that a client may send and that are not stored here (RFC 7643 §3, §4.1). */
const notStored = new Set(['schemas', 'id', 'meta', 'groups', 'password', 'active']);

/** Converts a user's JSON into the row that the limit server stores. */
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
