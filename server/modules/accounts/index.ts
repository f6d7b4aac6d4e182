export { createAccount, findAccount, type MemberAccount, readAccount, replaceMemberHash } from './account.js';
export {
  currentMemberSession,
  endMemberSession,
  endMemberSessions,
  isMemberSecret,
  type MemberSession,
  readMemberSession,
  removeOldMemberSessions,
  startMemberSession,
} from './member-sessions.js';
