import type { Context } from '../../kernel/context.js';
import { isId } from '../../kernel/paging.js';
import { variablesOf } from '../../kernel/template/index.js';
import type { Configuration } from './configuration.entity.js';
import type { ConfigurationDraftInput } from './configuration.inputs.js';
import type { ConfigurationCheck, ConfigurationCoverage } from './configuration.types.js';
import { type FieldNeeds, needsOfFields, readCoverage } from './coverage.js';
import { findConfiguration, groupsOf } from './find-configurations.js';
import { findConflicts } from './find-conflicts.js';
import { readFields, readStored } from './read-fields.js';
import { openFields } from './stored-fields.js';

/** Returns what saving a configuration would cause: faults, missing values and conflicts. Changes nothing. */
export const checkConfiguration = async (
  context: Context,
  draft: ConfigurationDraftInput,
): Promise<ConfigurationCheck> => {
  const known = variablesOf(await context.userResource());
  const stored = draft.id == null ? null : await findConfiguration(context, draft.id);
  const { fields, faults } = readFields(draft.fields, stored ? openFields(context, stored) : [], known);
  const groupIds = draft.groupIds.filter(isId);
  const keys = fields.map(({ key }) => key);
  return {
    faults,
    coverage: await readCoverage(context, needsOfFields(fields, known), groupIds),
    conflicts: await findConflicts(context, { id: draft.id, keys, groupIds }),
  };
};

/** Returns the attributes that a stored configuration needs, and the groups of its users. */
export const storedNeeds = async (
  context: Context,
  configuration: Configuration,
): Promise<{ needs: FieldNeeds; groupIds: string[] }> => {
  const known = variablesOf(await context.userResource());
  const groups = await groupsOf(context, configuration.id);
  const fields = readStored(openFields(context, configuration), known);
  return { needs: needsOfFields(fields, known), groupIds: groups.map(({ id }) => id) };
};

let lastInTurn: Promise<unknown> = Promise.resolve();

/** Runs one task at a time: a list of configurations must not take every connection of the pool. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = lastInTurn.then(work, work);
  lastInTurn = mine.catch(() => undefined);
  return mine;
};

/**
 * Counts the users who miss a value of a stored configuration, as of now. Never call it inside a transaction, where it
 * would wait for others.
 */
export const coverageOf = (context: Context, configuration: Configuration): Promise<ConfigurationCoverage> =>
  inTurn(async () => {
    const { needs, groupIds } = await storedNeeds(context, configuration);
    return readCoverage(context, needs, groupIds);
  });
