export { leaveGroups, lockGroupsOf } from './leave-groups.js';
