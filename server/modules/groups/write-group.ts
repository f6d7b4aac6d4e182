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
import { linkedTotalSql, nothing, type Sql, sql } from '../../query/index.js';
import { type AuditEntry, auditSql } from '../audit/index.js';
import { WriteOutcome } from '../common/index.js';
import type { MemberDifference } from './change-members.js';
import { changeMembersInSteps, type SteppedMemberChange } from './change-members-in-steps.js';
import { groupNameTaken } from './group-faults.js';
import { type GroupRow, type GroupShape, groupColumns, shapeGroup } from './shape-group.js';

/** The result of a write of one group: the complete row as of the transaction, without its members. */
export interface GroupWriteShape {
  group: GroupShape;
  outcome: WriteOutcome;
  membersAdded: number;
  membersRemoved: number;
  /** Tells whether the write changed the display name. */
  renamed: boolean;
  notes: WriteNote[];
}

/** The stored form of a group's attributes: those that have a column, and all of them as JSON. */
export interface StoredGroup {
  displayNameKey: string;
  externalId: string | null;
  attributes: string;
  attributesKey: string;
}

/** Computes the stored form of a group's attributes. */
export const stored = (attributes: Attributes): StoredGroup => ({
  displayNameKey: canonicalKey(attributes['displayName'] as string),
  externalId: (attributes['externalId'] as string | undefined) ?? null,
  attributes: JSON.stringify(attributes),
  attributesKey: JSON.stringify(keyedAttributes(groupResource, attributes)),
});

/** Returns the connection that a new row belongs to. */
export const connectionOf = ({ actor }: Context): string | null =>
  actor.kind === 'scimToken' ? actor.connectionId : null;

/** Returns the entry of the audit trail for members who were added and removed. */
export const memberAudit = ({ added, removed }: Pick<MemberDifference, 'added' | 'removed'>): object[] =>
  added.length + removed.length === 0 ? [] : [{ path: 'members', added, removed }];

/** Announces a changed group to the live views, and the first hundred members who were added or removed. */
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
  /** A local group becomes managed by the identity provider that writes it. */
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

const updateGroup = (context: Context, props: StoreGroupProps, countDifference: number): Sql => {
  const { row, links } = props;
  const { displayNameKey, externalId, attributes, attributesKey } = stored(props.attributes);
  return sql`update groups g set connection_id = ${links ? connectionOf(context) : row.connection_id},
    source = ${links ? sourceOf(context.actor) : row.source}, display_name_key = ${displayNameKey},
    external_id = ${externalId}, attributes = ${attributes}::text::jsonb,
    attributes_key = ${attributesKey}::text::jsonb, member_count = g.member_count + ${countDifference},
    version = g.version + 1, updated_at = ${context.clock.now()} where g.id = ${row.id} returning ${groupColumns}`;
};

const save = async (
  context: Context,
  props: StoreGroupProps,
  countDifference: number,
  entry: AuditEntry,
): Promise<GroupRow> => {
  const audit = auditSql(context, entry, 'changed');
  const counted = props.links ? sql`, counted as (${linkedTotalSql('GROUP', 'changed')})` : nothing;
  try {
    const [row] = await context.statement<GroupRow>(
      sql`with changed as (${updateGroup(context, props, countDifference)}), audited as (${audit})${counted}
        select * from changed`,
    );
    return row as GroupRow;
  } catch (error) {
    if (violatedConstraint(error) === 'groups_display_name_key')
      throw groupNameTaken(String(props.attributes['displayName']));
    throw error;
  }
};

const noEffects = { membersAdded: 0, membersRemoved: 0, renamed: false };

/** Applies attributes and members to the locked row; writes nothing where nothing changed. */
export const storeGroup = async (context: Context, props: StoreGroupProps): Promise<GroupWriteShape> => {
  const { row, attributes, links } = props;
  const difference = await changeMembersInSteps(context, row.id, props.members);
  const notes = [...props.notes, ...difference.notes];
  const attributeChanges = diffAttributes(row.attributes, attributes);
  const memberChanges = memberAudit(difference);
  if (!links && attributeChanges.length === 0 && memberChanges.length === 0) {
    return { group: shapeGroup(row), outcome: WriteOutcome.UNCHANGED, ...noEffects, notes };
  }
  const effects = {
    membersAdded: difference.added.length,
    membersRemoved: difference.removed.length,
    renamed: row.attributes['displayName'] !== attributes['displayName'],
  };
  const entry = changeAudit(context, props, [...attributeChanges, ...memberChanges]);
  const saved = await save(context, props, effects.membersAdded - effects.membersRemoved, entry);
  announce(context, row.id, difference);
  return { group: shapeGroup(saved), outcome: links ? WriteOutcome.LINKED : WriteOutcome.UPDATED, ...effects, notes };
};
