import { unwrap } from '../../kernel/faults/errors.js';
import { type AttributeFilter, bindElementFilter, groupResource, resolvePath } from '../../kernel/schema/index.js';
import type { Sql } from '../sql.js';
import { compileRelated } from './compile-list.js';
import { memberGroupParts, memberUserParts } from './groups-table.js';

/** What a filter on members amounts to, of the alias `named`: a row of users, or of groups. */
export interface MemberConditions {
  users: Sql;
  groups: Sql;
}

/** The conditions of the filter in members[…] (RFC 7644 §3.5.2); throws what is wrong with the filter. */
export const memberFilterSql = (filter: AttributeFilter): MemberConditions => {
  const bound = unwrap(bindElementFilter(unwrap(resolvePath(groupResource, 'members')), filter));
  return { users: compileRelated(bound, memberUserParts), groups: compileRelated(bound, memberGroupParts) };
};
