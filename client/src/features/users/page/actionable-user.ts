import type { UserSource } from '../../../gql/graphql.js';

/** What the dialogs need to know of a user. */
export interface ActionableUser {
  id: string;
  userName: string;
  active: boolean;
  source: UserSource;
}
