import type { Permission } from './permissions.js';
import type { Role } from './roles.js';

interface ActorBase {
  /** Moves whenever an administrator adds or deletes a custom attribute; read with each request. */
  schemaVersion: number;
  permissions: ReadonlySet<Permission>;
}

export interface AnonymousActor extends ActorBase {
  kind: 'anonymous';
}

/** Milliseconds for which an administrator who gave the password may be shown a secret without giving it again. */
export const freshSignInMs = 5 * 60_000;

/** A person signed in to the portal. Administrators are not directory users. */
export interface AdministratorActor extends ActorBase {
  kind: 'administrator';
  role: Role;
  id: string;
  label: string;
  sessionId: string;
  /** True while the policy asks the account for a second factor that it lacks: it can do nothing but add one. */
  mustAddFactor: boolean;
  /** The time when the password was last given; generating a secret asks for a recent one. */
  authenticatedAt: Date;
}

/** An identity provider that came with a SCIM token. It reaches the rows of its own connection and local ones. */
export interface ScimTokenActor extends ActorBase {
  kind: 'scimToken';
  id: string;
  label: string;
  connectionId: string;
  /** The connection's kind, e.g. OKTA; what it writes is marked SCIM_ plus this. */
  provider: string;
  /** True when those it brings are invited by mail; read with the token, so that asking costs a write nothing. */
  autoInvite: boolean;
}

/** A program that came with an API key. It may do what the key's scopes say, and reaches what an administrator does. */
export interface ApiKeyActor extends ActorBase {
  kind: 'apiKey';
  id: string;
  label: string;
}

/** A directory user who signed up by an invitation. Sees the own profile and nothing else. */
export interface MemberActor extends ActorBase {
  kind: 'member';
  /** The user's id. */
  id: string;
  label: string;
  sessionId: string;
}

/** The server itself, when it does what is due. */
export interface SystemActor extends ActorBase {
  kind: 'system';
  label: string;
}

/** The caller of an operation. Permissions travel with the actor, so a check never needs a look-up. */
export type Actor = AnonymousActor | AdministratorActor | ScimTokenActor | ApiKeyActor | MemberActor | SystemActor;

export const anonymous: AnonymousActor = { kind: 'anonymous', permissions: new Set(), schemaVersion: 0 };

export const system: SystemActor = { kind: 'system', label: 'Rollcall', permissions: new Set(), schemaVersion: 0 };
