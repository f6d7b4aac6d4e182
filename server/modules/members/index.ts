export { MemberResolver } from './member.resolver.js';
