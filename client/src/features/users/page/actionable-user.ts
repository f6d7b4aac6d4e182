import type { UserSource } from '../../../gql/graphql.js';

/** The part of a user that the dialogs need. */
export interface ActionableUser {
  id: string;
  userName: string;
  active: boolean;
  source: UserSource;
}
