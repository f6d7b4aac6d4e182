import type { LiveChange, LiveSubject } from '../kernel/ports.js';

/** The subjects that this release knows. */
const known: Record<LiveSubject, true> = {
  USER: true,
  GROUP: true,
  SCIM_TOKEN: true,
  PROVISIONING: true,
  API_KEY: true,
  CONFIGURATION: true,
  MAIL: true,
  ADMINISTRATOR: true,
};

export const everySubject = Object.keys(known) as LiveSubject[];

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads the announcement of another process; undefined where this release does not know its form. A newer release on
 * the same database may announce more, and anybody who may connect to a database may use its channels.
 */
export const readAnnouncement = (payload = ''): LiveChange | undefined => {
  const { subject, ids } = (parse(payload) ?? {}) as { subject?: unknown; ids?: unknown };
  const isRead =
    typeof subject === 'string' &&
    Object.hasOwn(known, subject) &&
    Array.isArray(ids) &&
    ids.every((id) => typeof id === 'string');
  return isRead ? { subject: subject as LiveSubject, ids } : undefined;
};
