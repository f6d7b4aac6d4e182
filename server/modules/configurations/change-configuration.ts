import { LockMode } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { violatedConstraint } from '../../kernel/faults/normalise-error.js';
import { isId } from '../../kernel/paging.js';
import { checkVersion } from '../../kernel/reach.js';
import { variablesOf } from '../../kernel/template/index.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { sql, uuids } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { auditChanges, type Described } from './audit-changes.js';
import { Configuration } from './configuration.entity.js';
import type { CreateConfigurationInput, UpdateConfigurationInput } from './configuration.inputs.js';
import type { ConfigurationCoverage, FieldFault } from './configuration.types.js';
import { needsOfFields, readCoverage } from './coverage.js';
import { configurationNotFound, groupsOf, listConfigurations } from './find-configurations.js';
import { type ReadField, readFields, readStored, refuseFaults } from './read-fields.js';
import { openFields, storeFields } from './stored-fields.js';

const maximum = 200;

const label = ({ actor }: Context): string | null => (actor.kind === 'anonymous' ? null : actor.label);

/** Writes the entity; another request may have taken the name at the same moment. */
const flush = async ({ em }: Context): Promise<void> => {
  try {
    await em.flush();
  } catch (error) {
    if (violatedConstraint(error) !== 'configurations_name_key') throw error;
    throw fault('configuration.taken');
  }
};

const setGroups = async ({ statement }: Context, id: string, groupIds: readonly string[]): Promise<void> => {
  const found = await statement<{ id: string }>(
    sql`select id from groups where id = any (${uuids(groupIds.filter(isId))}) for key share`,
  );
  const unknown = groupIds.filter((groupId) => !found.some((group) => group.id === groupId));
  if (unknown.length > 0) {
    throw fault('configuration.group-gone');
  }
  await statement(
    sql`delete from configuration_groups where configuration_id = ${id} and group_id <> all (${uuids(groupIds)})`,
  );
  await statement(
    sql`insert into configuration_groups (configuration_id, group_id) select ${id}::uuid, unnest(${uuids(groupIds)})
      on conflict do nothing`,
  );
};

/** The warnings that somebody has to accept before a configuration is saved. */
interface Warnings {
  coverage: ConfigurationCoverage;
  unknown: string[];
}

const warningsOf = async (
  context: Context,
  fields: readonly ReadField[],
  faults: readonly FieldFault[],
  groupIds: readonly string[],
): Promise<Warnings | undefined> => {
  const known = variablesOf(await context.userResource());
  const coverage = await readCoverage(context, needsOfFields(fields, known), groupIds);
  const unknown = [...new Set(faults.flatMap(({ name }) => name ?? []))];
  return coverage.missing > 0 || unknown.length > 0 ? { coverage, unknown } : undefined;
};

const refuseWarnings = (warnings: Warnings | undefined, accepted: boolean): void => {
  if (!warnings || accepted) return;
  const { coverage, unknown } = warnings;
  const parts = [
    ...(unknown.length > 0 ? [`unknown variables: ${unknown.join(', ')}`] : []),
    ...(coverage.missing > 0 ? [`${coverage.missing} of ${coverage.users} users would miss a value`] : []),
  ];
  throw fault('configuration.warnings', { warnings: parts.join('; ') });
};

const record = async (
  context: Context,
  action: 'configuration.created' | 'configuration.updated' | 'configuration.deleted',
  props: { configuration: Configuration; before?: Described; after?: Described; warnings?: Warnings | undefined },
): Promise<void> => {
  const { configuration, before, after, warnings } = props;
  const accepted = warnings && {
    path: 'acceptedWarnings',
    unknown: warnings.unknown,
    missing: warnings.coverage.missing,
    users: warnings.coverage.users,
  };
  await recordAudit(context, {
    action,
    targetKind: 'CONFIGURATION',
    targetId: configuration.id,
    targetLabel: configuration.name,
    changes: [...auditChanges(before, after), ...(accepted ? [accepted] : [])],
  });
  context.changed('CONFIGURATION', configuration.id);
};

/** Of two that are added at once, the second one sees the first: they never share a place, nor exceed the limit. */
const oneAtATime = sql`select pg_advisory_xact_lock(7235)`;

/** Adds a configuration at the end of the order. */
export const createConfiguration = async (
  context: Context,
  input: CreateConfigurationInput,
): Promise<Configuration> => {
  const { em, clock } = context;
  await context.statement(oneAtATime);
  const all = await listConfigurations(context);
  if (all.length >= maximum) throw fault('configuration.too-many', { limit: maximum });
  const { fields, faults } = readFields(input.fields, [], variablesOf(await context.userResource()));
  refuseFaults(faults);
  const groupIds = [...new Set(input.groupIds)];
  const warnings = await warningsOf(context, fields, faults, groupIds.filter(isId));
  refuseWarnings(warnings, input.acceptWarnings);
  const now = clock.now();
  const name = input.name.trim();
  const id = newId();
  const configuration = em.create(Configuration, {
    id,
    name,
    nameKey: canonicalKey(name),
    position: (all.at(-1)?.position ?? 0) + 1,
    fields: storeFields(context, id, fields),
    version: 1,
    createdAt: now,
    createdBy: label(context),
    updatedAt: now,
    updatedBy: label(context),
  });
  await flush(context);
  await setGroups(context, id, groupIds);
  const after = { name, fields, groups: await groupsOf(context, id) };
  await record(context, 'configuration.created', { configuration, after, warnings });
  return configuration;
};

const lock = async ({ em }: Context, id: string): Promise<Configuration> => {
  const found = isId(id) ? await em.findOne(Configuration, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found) throw configurationNotFound();
  return found;
};

const wantedGroups = (input: UpdateConfigurationInput, current: readonly string[]): string[] => {
  const { groupIds, addGroupIds, removeGroupIds } = input;
  if (groupIds != null && (addGroupIds != null || removeGroupIds != null)) {
    throw fault('input.contradiction', {
      field: 'groupIds',
      wanted: 'all the groups or what comes and goes, not both',
    });
  }
  const removed = new Set(removeGroupIds ?? []);
  return [...new Set(groupIds ?? [...current.filter((id) => !removed.has(id)), ...(addGroupIds ?? [])])];
};

/** Changes name, fields and groups; an absent input keeps its value. Without a change there is no new version. */
export const updateConfiguration = async (
  context: Context,
  id: string,
  input: UpdateConfigurationInput,
): Promise<Configuration> => {
  const configuration = await lock(context, id);
  checkVersion(input.expectedVersion, configuration.version);
  const known = variablesOf(await context.userResource());
  const groups = await groupsOf(context, id);
  const opened = openFields(context, configuration);
  const before = { name: configuration.name, fields: opened, groups };
  const { fields, faults } = input.fields
    ? readFields(input.fields, opened, known)
    : { fields: readStored(opened, known), faults: [] };
  refuseFaults(faults);
  const currentIds = groups.map((group) => group.id);
  const groupIds = wantedGroups(input, currentIds);
  const warnings =
    input.fields || groupIds.some((groupId) => !currentIds.includes(groupId))
      ? await warningsOf(context, fields, faults, groupIds.filter(isId))
      : undefined;
  refuseWarnings(warnings, input.acceptWarnings);
  if (input.name != null) {
    configuration.name = input.name.trim();
    configuration.nameKey = canonicalKey(configuration.name);
  }
  await setGroups(context, id, groupIds);
  const after = { name: configuration.name, fields, groups: await groupsOf(context, id) };
  if (auditChanges(before, after).length === 0) return configuration;
  configuration.fields = storeFields(context, id, fields);
  configuration.version += 1;
  configuration.updatedAt = context.clock.now();
  configuration.updatedBy = label(context);
  await flush(context);
  await record(context, 'configuration.updated', { configuration, before, after, warnings });
  return configuration;
};

/** Removes a configuration; its users no longer get its fields. */
export const deleteConfiguration = async (
  context: Context,
  id: string,
  expectedVersion: number | null | undefined,
): Promise<string> => {
  const configuration = await lock(context, id);
  checkVersion(expectedVersion, configuration.version);
  const fields = openFields(context, configuration);
  const before = { name: configuration.name, fields, groups: await groupsOf(context, id) };
  await record(context, 'configuration.deleted', { configuration, before });
  await context.em.remove(configuration).flush();
  await context.statement(
    sql`update configurations set position = position - 1 where position > ${configuration.position}`,
  );
  return id;
};
