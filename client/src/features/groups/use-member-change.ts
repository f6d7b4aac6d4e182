import { graphql } from '../../gql/index.js';
import { type ActionResult, type Affected, useAction } from '../../lib/use-action.js';

const changeDocument = graphql(`
  mutation GroupPage_changeMembers($id: ID!, $add: [ID!], $remove: [ID!]) {
    updateGroup(id: $id, input: { addMemberIds: $add, removeMemberIds: $remove }) {
      group {
        id
        memberCount
        updatedAt
      }
    }
  }
`);

const affected: readonly Affected[] = ['Group', 'UserConnection', 'GroupConnection', 'User'];

/** Adds and removes members as differences, so that two administrators at once lose nothing. */
export function useMemberChange(
  groupId: string,
): (change: { add?: string[]; remove?: string[] }) => Promise<ActionResult<unknown>> {
  const change = useAction(changeDocument, affected);
  return ({ add = [], remove = [] }) => change({ id: groupId, add, remove });
}
