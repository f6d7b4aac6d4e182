import type { Context } from '../../kernel/context.js';
import { violatedConstraint } from '../../kernel/faults/normalise-error.js';
import {
  type Attributes,
  diffAttributes,
  groupResource,
  keyedAttributes,
  type WriteNote,
} from '../../kernel/schema/index.js';
import { sourceOf } from '../../kernel/source.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { linkedTotalSql } from '../../query/index.js';
import { type AuditEntry, auditSql } from '../audit/index.js';
import { WriteOutcome } from '../common/index.js';
import type { MemberDifference } from './change-members.js';
import { changeMembersInSteps, type SteppedMemberChange } from './change-members-in-steps.js';
import { groupNameTaken } from './group-faults.js';
import { type GroupRow, type GroupShape, groupColumns, shapeGroup } from './shape-group.js';

/** What a write of one group answers: the complete row as of the transaction, without its members. */
export interface GroupWriteShape {
  group: GroupShape;
  outcome: WriteOutcome;
  notes: WriteNote[];
}

const updateGroup = `update groups g set connection_id = ?, source = ?, display_name_key = ?, external_id = ?,
  attributes = ?::text::jsonb, attributes_key = ?::text::jsonb, member_count = g.member_count + ?,
  version = g.version + 1, updated_at = ? where g.id = ? returning ${groupColumns}`;

/** The columns that an attribute has to itself, and all attributes, as parameters in the order of the statements. */
export const keyParams = (attributes: Attributes): unknown[] => [
  canonicalKey(attributes['displayName'] as string),
  (attributes['externalId'] as string | undefined) ?? null,
  JSON.stringify(attributes),
  JSON.stringify(keyedAttributes(groupResource, attributes)),
];

/** The connection that a new row belongs to. */
export const connectionOf = ({ actor }: Context): string | null =>
  actor.kind === 'scimToken' ? actor.connectionId : null;

/** What the audit trail says of members who came and went. */
export const memberAudit = ({ added, removed }: Pick<MemberDifference, 'added' | 'removed'>): object[] =>
  added.length + removed.length === 0 ? [] : [{ path: 'members', added, removed }];

/** Tells the live views of a group that changed, and of the first hundred who came or went. */
export const announce = (
  context: Context,
  groupId: string,
  { added, removed }: Pick<MemberDifference, 'added' | 'removed'>,
): void => {
  context.changed('GROUP', groupId);
  for (const id of [...added, ...removed].slice(0, 100)) context.changed('USER', id);
};

export interface StoreGroupProps {
  /** The locked row. */
  row: GroupRow;
  attributes: Attributes;
  members: SteppedMemberChange;
  /** A local group becomes the identity provider's that writes it. */
  links: boolean;
  notes: readonly WriteNote[];
}

const changeAudit = (
  context: Context,
  { row, attributes, links }: StoreGroupProps,
  changes: readonly object[],
): AuditEntry => ({
  action: links ? 'group.linked' : 'group.updated',
  targetKind: 'GROUP',
  targetId: row.id,
  targetLabel: attributes['displayName'] as string,
  changes: [...(links ? [{ path: 'source', before: row.source, after: sourceOf(context.actor) }] : []), ...changes],
});

const save = async (
  context: Context,
  props: StoreGroupProps,
  countDifference: number,
  entry: AuditEntry,
): Promise<GroupRow> => {
  const { row, attributes, links } = props;
  const audit = auditSql(context, entry, 'changed');
  const total = links ? linkedTotalSql('GROUP', 'changed') : undefined;
  const counted = total ? `, counted as (${total.sql})` : '';
  try {
    const [stored] = await context.statement<GroupRow>(
      `with changed as (${updateGroup}), audited as (${audit.sql})${counted} select * from changed`,
      [
        links ? connectionOf(context) : row.connection_id,
        links ? sourceOf(context.actor) : row.source,
        ...keyParams(attributes),
        countDifference,
        context.clock.now(),
        row.id,
        ...audit.params,
        ...(total?.params ?? []),
      ],
    );
    return stored as GroupRow;
  } catch (error) {
    if (violatedConstraint(error) === 'groups_display_name_key')
      throw groupNameTaken(String(attributes['displayName']));
    throw error;
  }
};

/** Applies attributes and members to the locked row; writes nothing where nothing changed. */
export const storeGroup = async (context: Context, props: StoreGroupProps): Promise<GroupWriteShape> => {
  const { row, attributes, links } = props;
  const difference = await changeMembersInSteps(context, row.id, props.members);
  const notes = [...props.notes, ...difference.notes];
  const attributeChanges = diffAttributes(row.attributes, attributes);
  const memberChanges = memberAudit(difference);
  if (!links && attributeChanges.length === 0 && memberChanges.length === 0) {
    return { group: shapeGroup(row), outcome: WriteOutcome.UNCHANGED, notes };
  }
  const entry = changeAudit(context, props, [...attributeChanges, ...memberChanges]);
  const stored = await save(context, props, difference.added.length - difference.removed.length, entry);
  announce(context, row.id, difference);
  return { group: shapeGroup(stored), outcome: links ? WriteOutcome.LINKED : WriteOutcome.UPDATED, notes };
};
