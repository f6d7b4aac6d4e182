import type { Context } from '../../kernel/context.js';
import { unwrap } from '../../kernel/faults/errors.js';
import { Permission } from '../../kernel/permissions.js';
import { changesLocal, checkVersion } from '../../kernel/reach.js';
import { applyChanges, groupResource, normaliseResource } from '../../kernel/schema/index.js';
import { allOf, sql, uuid } from '../../query/index.js';
import { checkFilterInWrite } from '../attributes/index.js';
import { WriteOutcome } from '../common/index.js';
import { changeMembersAtOnce } from './change-members-at-once.js';
import type { CreateGroupInput, ReplaceGroupInput, UpdateGroupInput } from './group.inputs.js';
import { groupNotFound, managedByProvider } from './group-faults.js';
import { insertNewGroup } from './insert-group.js';
import { reachCondition } from './reach-condition.js';
import { type GroupRow, groupColumns } from './shape-group.js';
import { type GroupWriteShape, storeGroup } from './write-group.js';

/**
 * Locks a group that the actor sees until the transaction ends. Writes of its row wait; rows of its members are not
 * locked.
 */
export const lockGroup = async (context: Context, id: string): Promise<GroupRow> => {
  const reach = reachCondition(context);
  const where = allOf([sql`g.id = ${uuid(id)}`, ...(reach ? [reach] : [])]);
  const [row] = await context.statement<GroupRow>(
    sql`select ${groupColumns} from groups g where ${where} for no key update`,
  );
  if (!row || (row.connection_id === null && !changesLocal(context.actor))) throw groupNotFound();
  return row;
};

/** Refuses a group that Okta manages to everybody but Okta. */
const checkManaged = ({ actor }: Context, row: GroupRow): void => {
  if (actor.kind !== 'scimToken' && row.connection_id !== null) throw managedByProvider();
};

const linksNow = ({ actor }: Context, row: GroupRow): boolean =>
  actor.kind === 'scimToken' && row.connection_id === null;

/** Creates a group with its members. */
export const createGroup = async (context: Context, input: CreateGroupInput): Promise<GroupWriteShape> => {
  const { attributes, notes } = unwrap(normaliseResource(groupResource, input.attributes));
  const created = await insertNewGroup(context, attributes, input.memberIds ?? []);
  return {
    group: created.group,
    outcome: WriteOutcome.CREATED,
    membersAdded: created.memberCount,
    membersRemoved: 0,
    renamed: false,
    notes: [...notes, ...created.notes],
  };
};

/** Replaces all attributes and all members (RFC 7644 §3.5.1); Okta's first write to a local group links it. */
export const replaceGroup = async (
  context: Context,
  id: string,
  input: ReplaceGroupInput,
): Promise<GroupWriteShape> => {
  const { attributes, notes } = unwrap(normaliseResource(groupResource, input.attributes));
  const row = await lockGroup(context, id);
  checkManaged(context, row);
  checkVersion(input.expectedVersion, row.version);
  const members = { memberIds: input.memberIds ?? [] };
  return storeGroup(context, { row, attributes, members, links: linksNow(context, row), notes });
};

/** Applies attribute changes and member differences to the locked row (RFC 7644 §3.5.2): all of them or none. */
export const updateGroup = async (context: Context, id: string, input: UpdateGroupInput): Promise<GroupWriteShape> => {
  checkFilterInWrite(context.actor, input.changes, Permission.GroupsRead);
  checkFilterInWrite(context.actor, input.memberSteps, Permission.GroupsRead, Permission.UsersRead);
  if (!context.inTransaction) return changeMembersAtOnce(context, id, input);
  const row = await lockGroup(context, id);
  checkManaged(context, row);
  checkVersion(input.expectedVersion, row.version);
  const { attributes, notes } = unwrap(applyChanges(groupResource, row.attributes, input.changes ?? []));
  return storeGroup(context, { row, attributes, members: input, links: linksNow(context, row), notes });
};
