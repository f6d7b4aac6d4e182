import type { Json } from '../bodies/okta-user.js';

/** A user as the directory must hold it. */
export interface ExpectedUser {
  /** The id that the server gave with the creation; it must never change. */
  id: string;
  active: boolean;
  /** The mapped attributes as last pushed; an empty value means that the attribute must be gone. */
  profile: Json;
}

/** A group as the directory must hold it. Members are SCIM ids, because user names may change. */
export interface ExpectedGroup {
  id: string;
  displayName: string;
  members: ReadonlySet<string>;
}

/** The content of the directory by name: the form in which two states are compared by eye, or kept in a file. */
export interface Snapshot {
  users: Record<string, { id: string; active: boolean; profile: Json }>;
  groups: Record<string, { id: string; members: string[] }>;
}

/** The app's directory as Okta believes it to be, changed only by acknowledged writes. */
export class DirectoryModel {
  /** By Okta id. A user is here once the app has provisioned it. */
  readonly users = new Map<string, ExpectedUser>();
  /** By the name that the group had in Okta when it was first pushed. */
  readonly groups = new Map<string, ExpectedGroup>();
  /** SCIM ids of groups that were unlinked with "Delete the group in the target app". */
  readonly deletedGroups = new Set<string>();
  /** Keys of tasks that got no clear answer to a write; their resources may be in either state. */
  readonly unsettled = new Set<string>();

  /** The whole state by name, to print or to compare. */
  snapshot(): Snapshot {
    const names = new Map([...this.users.values()].map((user) => [user.id, String(user.profile.userName)]));
    return {
      users: Object.fromEntries([...this.users.values()].map((user) => [String(user.profile.userName), { ...user }])),
      groups: Object.fromEntries(
        [...this.groups.values()].map((group) => [
          group.displayName,
          { id: group.id, members: [...group.members].map((id) => names.get(id) ?? id).sort() },
        ]),
      ),
    };
  }
}

/** The key under which a user's tasks run one after the other. */
export const userKey = (oktaUserId: string): string => `user:${oktaUserId}`;

/** The key under which a group's pushes run one after the other. */
export const groupKey = (name: string): string => `group:${name}`;
