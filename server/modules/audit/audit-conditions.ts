import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { Permission } from '../../kernel/permissions.js';
import { constant, idAt, like, type Sql, sql, texts, uuid } from '../../query/index.js';
import type { AuditFilter } from './audit.inputs.js';
import { auditActions, auditActorKinds, auditTargetKinds } from './audit-action.js';

/** A record's time and its id (UUID version 7) are read from the clock one after the other. */
const slackMs = 60_000;

const oneOf = (field: string, value: string, known: readonly string[]): string => {
  if (known.includes(value)) return value;
  throw fault('input.unknown-word', { field, value, known: known.join(', ') });
};

/** The only actions that SCIM tokens cause; all others are caused by people, programs or the server. */
const byTokens = /^(user|group|invitation)\./;

/** The conditions that an index serves, so that matches are found at once however few they are. */
const indexedConditions = (filter: AuditFilter): Sql[] => {
  const conditions: Sql[] = [];
  const { targetId, outcome, actorKind, actorId, actions } = filter;
  if (targetId != null) conditions.push(sql`a.target_id = ${uuid(targetId)}`);
  if (outcome === 'REFUSED') conditions.push(sql`a.outcome = 'REFUSED'`);
  const byPeople = actions?.length ? !actions.some((action) => byTokens.test(action)) : false;
  if (byPeople || (actorKind != null && actorKind !== 'scimToken')) {
    conditions.push(sql`a.actor_kind <> 'scimToken'`);
    if (actorKind != null && actorId != null) conditions.push(sql`a.actor_id = ${uuid(actorId)}`);
  }
  return conditions;
};

const textCondition = (text: string): Sql => {
  const pattern = like.anywhere(text);
  return sql`(a.target_label ilike ${pattern} or a.actor_label ilike ${pattern} or a.request_id = ${text})`;
};

/** Changes above this size, in bytes as stored, are pushes of many members; unpacking them all would take long. */
const largeChanges = 16 * 1024;

const attributeCondition = (attribute: string): Sql => {
  const small = sql`pg_column_size(a.changes) <= ${constant(largeChanges)}`;
  const named = sql`(case when ${small} then a.changes @> ${JSON.stringify([{ path: attribute }])}::jsonb else false end)`;
  return attribute === 'members' ? sql`(${named} or (a.target_kind = 'GROUP' and not ${small}))` : named;
};

const otherConditions = (filter: AuditFilter): Sql[] => {
  const conditions: Sql[] = [];
  const { actorId, actorKind, actions, targetKind, attribute, outcome, text } = filter;
  if (actorKind != null) conditions.push(sql`a.actor_kind = ${oneOf('actorKind', actorKind, auditActorKinds)}`);
  if (actorId != null && (actorKind == null || actorKind === 'scimToken')) {
    conditions.push(sql`a.actor_id = ${uuid(actorId)}`);
  }
  if (actions?.length) {
    conditions.push(sql`a.action = any (${texts(actions.map((action) => oneOf('actions', action, auditActions)))})`);
  }
  if (targetKind != null) conditions.push(sql`a.target_kind = ${oneOf('targetKind', targetKind, auditTargetKinds)}`);
  if (attribute?.trim()) conditions.push(attributeCondition(attribute.trim()));
  if (outcome === 'SUCCESS') conditions.push(sql`a.outcome = 'SUCCESS'`);
  if (text?.trim()) conditions.push(textCondition(text.trim()));
  return conditions;
};

/** The times of a filter, as bounds of the primary key too, because ids are in the order of time. */
const timeConditions = ({ from, to }: AuditFilter): Sql[] => [
  ...(from ? [sql`a.id >= ${idAt(new Date(from.getTime() - slackMs))}::uuid and a.at >= ${from}`] : []),
  ...(to ? [sql`a.id < ${idAt(new Date(to.getTime() + slackMs))}::uuid and a.at < ${to}`] : []),
];

/** A filter as conditions of the alias a: those that an index serves, the times, and those that rows are tested by. */
export interface AuditConditions {
  indexed: Sql[];
  times: Sql[];
  others: Sql[];
}

/** Reads a filter; refuses a value that the trail does not know. */
export const readAuditFilter = (filter: AuditFilter | null | undefined): AuditConditions => {
  const given = filter ?? {};
  return { indexed: indexedConditions(given), times: timeConditions(given), others: otherConditions(given) };
};

/** Returns the condition that leaves an actor the own records alone, where that is all that the actor may read. */
export const ownRecords = ({ actor }: Pick<Context, 'actor'>): Sql[] => {
  if (actor.permissions.has(Permission.AuditRead)) return [];
  const id = 'id' in actor ? actor.id : null;
  return [sql`a.actor_kind <> 'scimToken'`, sql`a.actor_id = ${id}::uuid`];
};

/** Reads a filter over the records that an actor may read. */
export const visibleRecords = (
  context: Pick<Context, 'actor'>,
  filter: AuditFilter | null | undefined,
): AuditConditions => {
  const conditions = readAuditFilter(filter);
  return { ...conditions, indexed: [...conditions.indexed, ...ownRecords(context)] };
};
