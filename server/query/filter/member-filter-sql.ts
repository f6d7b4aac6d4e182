import { unwrap } from '../../kernel/faults/errors.js';
import { type AttributeFilter, bindElementFilter, groupResource, resolvePath } from '../../kernel/schema/index.js';
import type { Sql } from '../sql.js';
import { compileRelated } from './compile-list.js';
import { memberGroupParts, memberUserParts } from './groups-table.js';

/** The conditions of a filter on members, of the alias `named`: for rows of users, and for rows of groups. */
export interface MemberConditions {
  users: Sql;
  groups: Sql;
}

/** Compiles the filter in members[…] (RFC 7644 §3.5.2); throws where it is invalid. */
export const memberFilterSql = (filter: AttributeFilter): MemberConditions => {
  const bound = unwrap(bindElementFilter(unwrap(resolvePath(groupResource, 'members')), filter));
  return { users: compileRelated(bound, memberUserParts), groups: compileRelated(bound, memberGroupParts) };
};
