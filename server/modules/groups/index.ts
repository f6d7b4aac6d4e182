export { deleteGroup } from './delete-group.js';
export { GroupConnectionResolver, GroupResolver } from './group.resolver.js';
export { GroupPushResolver } from './group-push.resolver.js';
export { GroupMembersResolver, UserGroupsResolver } from './membership.resolver.js';
