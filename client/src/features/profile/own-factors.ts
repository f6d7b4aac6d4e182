import { graphql } from '../../gql/index.js';
import type { Affected } from '../../lib/use-action.js';

/** The second factors of whoever is signed in; the sections of the page share one query. */
export const ownFactorsDocument = graphql(`
  query OwnFactors_factors {
    viewer {
      id
      role
      mustAddFactor
    }
    ownSecondFactors {
      totpAddedAt
      recoveryCodesLeft
      required
      passkeysAvailable
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
    }
  }
`);

/** What a change of a factor makes stale. */
export const affectedFactors: readonly Affected[] = ['OwnSecondFactors'];
