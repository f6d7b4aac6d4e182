import type { AdministratorsPage_AdministratorsQuery } from '../../gql/graphql.js';
import type { Affected } from '../../lib/use-action.js';

export type Administrator = AdministratorsPage_AdministratorsQuery['administrators'][number];

/** What a change of an administrator makes stale. */
export const affected: readonly Affected[] = ['Administrator'];

/** The acts on an administrator, in the order of the menu. */
export const acts = ['role', 'resend', 'factors', 'deactivate', 'reactivate', 'remove'] as const;

export type Act = (typeof acts)[number];

/** Returns the acts that the state of an administrator allows. */
export function actsOn({ state, authenticatorApp, passkeys }: Administrator): Act[] {
  const hasFactor = authenticatorApp || passkeys > 0;
  const barred: Record<Administrator['state'], readonly Act[]> = {
    ACTIVE: ['resend', 'reactivate'],
    INVITED: ['reactivate'],
    DEACTIVATED: ['resend', 'deactivate'],
  };
  return acts.filter((act) => !barred[state].includes(act) && (hasFactor || act !== 'factors'));
}
