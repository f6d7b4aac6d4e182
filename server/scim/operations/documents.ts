import type { TypedDocument } from '../../kernel/ports.js';
import * as operations from '../gql/graphql.js';

/** The operations of the facade on users; the variable `groups` says whether to read the groups that they are in. */
export const userDocuments = {
  read: operations.ScimUserDocument,
  page: operations.ScimUserPageDocument,
  create: operations.ScimCreateUserDocument,
  replace: operations.ScimReplaceUserDocument,
  update: operations.ScimUpdateUserDocument,
  delete: operations.ScimDeleteUserDocument,
} as const;

/** The operations of the facade on groups; the variable `members` says whether to read their members. */
export const groupDocuments = {
  read: operations.ScimGroupDocument,
  /** Reads a group whose members were too many to read with the rest. */
  readWhole: operations.ScimWholeGroupDocument,
  page: operations.ScimGroupPageDocument,
  create: operations.ScimCreateGroupDocument,
  replace: operations.ScimReplaceGroupDocument,
  update: operations.ScimUpdateGroupDocument,
  delete: operations.ScimDeleteGroupDocument,
} as const;

/** Reads what administrators declared beside the standard attributes. */
export const customAttributesDocument = operations.ScimCustomAttributesDocument;

/** Every document of the facade, to be validated and compiled before the first request. */
export const scimOperations = [
  ...Object.values(userDocuments),
  ...Object.values(groupDocuments),
  customAttributesDocument,
] as readonly TypedDocument<unknown, unknown>[];
