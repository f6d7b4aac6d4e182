export { dropCustomValues } from './drop-custom-values.js';
export { exportUsers } from './export-users.js';
export { countUsers, filterConditions, findUser, type ListUsersProps, listUsers, readUserOrder } from './find-users.js';
export type { UserShape } from './shape-user.js';
export { User } from './user.entity.js';
export { UserConnection, UserOrder } from './user.inputs.js';
export { type CountedPage, UserConnectionResolver, UserResolver } from './user.resolver.js';
export { UserMembership } from './user.types.js';
export { UserInvitationResolver } from './user-invitation.resolver.js';
