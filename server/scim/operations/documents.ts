import type { TypedDocument } from '../../kernel/ports.js';
import * as operations from '../gql/graphql.js';

/** What the facade runs on users, with and without the groups that they are in. */
export const userDocuments = {
  withGroups: {
    read: operations.ScimUserWithGroupsDocument,
    page: operations.ScimUserPageWithGroupsDocument,
    create: operations.ScimCreateUserWithGroupsDocument,
    replace: operations.ScimReplaceUserWithGroupsDocument,
    update: operations.ScimUpdateUserWithGroupsDocument,
  },
  withoutGroups: {
    read: operations.ScimUserDocument,
    page: operations.ScimUserPageDocument,
    create: operations.ScimCreateUserDocument,
    replace: operations.ScimReplaceUserDocument,
    update: operations.ScimUpdateUserDocument,
  },
  delete: operations.ScimDeleteUserDocument,
} as const;

/** What the facade runs on groups, with and without their members. */
export const groupDocuments = {
  withMembers: {
    read: operations.ScimGroupWithMembersDocument,
    page: operations.ScimGroupPageWithMembersDocument,
    create: operations.ScimCreateGroupWithMembersDocument,
    replace: operations.ScimReplaceGroupWithMembersDocument,
    update: operations.ScimUpdateGroupWithMembersDocument,
  },
  withoutMembers: {
    read: operations.ScimGroupDocument,
    page: operations.ScimGroupPageDocument,
    create: operations.ScimCreateGroupDocument,
    replace: operations.ScimReplaceGroupDocument,
    update: operations.ScimUpdateGroupDocument,
  },
  /** Reads a group whose members were too many to be read by the way. */
  readWhole: operations.ScimWholeGroupDocument,
  delete: operations.ScimDeleteGroupDocument,
} as const;

/** Reads what administrators declared beside the standard attributes. */
export const customAttributesDocument = operations.ScimCustomAttributesDocument;

/** Every document of the facade, to be validated and compiled before the first request. */
export const scimOperations = [
  ...Object.values(userDocuments.withGroups),
  ...Object.values(userDocuments.withoutGroups),
  userDocuments.delete,
  ...Object.values(groupDocuments.withMembers),
  ...Object.values(groupDocuments.withoutMembers),
  groupDocuments.readWhole,
  groupDocuments.delete,
  customAttributesDocument,
] as readonly TypedDocument<unknown, unknown>[];
