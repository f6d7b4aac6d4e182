import type { Actor } from './actor.js';

/** The source of a user or group, shown in the portal as "Local", "SCIM Okta" and "Simulated". */
export enum UserSource {
  LOCAL = 'LOCAL',
  SCIM_OKTA = 'SCIM_OKTA',
  /** Brought by the Okta simulator from the set-up guide. */
  SIMULATED = 'SIMULATED',
}

/** The kind of the connection that the Okta simulator provisions through; nobody can choose it. */
export const simulatorKind = 'OKTA_SIMULATOR';

const byProvider: Record<string, UserSource> = {
  OKTA: UserSource.SCIM_OKTA,
  [simulatorKind]: UserSource.SIMULATED,
};

/** The source of what an actor creates. */
export const sourceOf = (actor: Actor): UserSource => {
  if (actor.kind !== 'scimToken') return UserSource.LOCAL;
  const source = byProvider[actor.provider];
  if (!source) throw new Error(`No source is known for the provider ${actor.provider}.`);
  return source;
};
