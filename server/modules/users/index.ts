export { dropCustomValues } from './drop-custom-values.js';
export { countUsers, filterConditions, type ListUsersProps, listUsers, readUserOrder } from './find-users.js';
export type { UserShape } from './shape-user.js';
export { User } from './user.entity.js';
export { UserConnection, UserOrder } from './user.inputs.js';
export { type CountedPage, UserConnectionResolver, UserResolver } from './user.resolver.js';
