import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { recordAudit } from '../audit/index.js';
import { findConnection } from '../connections/index.js';
import { addCustomAttribute, deleteCustomAttribute } from '../custom-attributes/index.js';
import { checkSettings, lockSettings, type ProvisioningSettings, type SettingsFields } from '../settings/index.js';
import type { UpdateProvisioningSettingsInput } from './settings.inputs.js';

interface Difference {
  path: string;
  before: unknown;
  after: unknown;
}

const differences = (settings: ProvisioningSettings, fields: Partial<SettingsFields>): Difference[] =>
  (Object.keys(fields) as (keyof SettingsFields)[])
    .map((path) => ({ path, before: settings[path], after: fields[path] }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after));

const requireVersion = ({ version, updatedBy }: ProvisioningSettings, expected: number): void => {
  if (version === expected) return;
  throw fault('settings.changed', { by: updatedBy ?? 'Somebody else' });
};

/** Removes before it adds, so that one save can declare an attribute anew with another type. */
const changeAttributes = async (
  context: Context,
  { addCustomAttributes, removeCustomAttributeIds }: UpdateProvisioningSettingsInput,
): Promise<Difference[]> => {
  const removed: string[] = [];
  for (const id of new Set(removeCustomAttributeIds)) removed.push((await deleteCustomAttribute(context, id)).name);
  const added: string[] = [];
  for (const attribute of addCustomAttributes ?? []) added.push((await addCustomAttribute(context, attribute)).name);
  if (removed.length + added.length === 0) return [];
  return [{ path: 'customAttributes', before: removed, after: added }];
};

/**
 * Saves the settings of a connection and its custom attributes together; of two administrators at once, one succeeds.
 */
export const updateSettings = async (
  context: Context,
  input: UpdateProvisioningSettingsInput,
): Promise<ProvisioningSettings> => {
  const { em, actor, clock } = context;
  const fields = checkSettings(input);
  const connection = await findConnection(em, input.provider);
  const settings = await lockSettings(context, connection.id);
  requireVersion(settings, input.version);
  const changes = [...differences(settings, fields), ...(await changeAttributes(context, input))];
  if (changes.length === 0) return settings;
  Object.assign(settings, fields, {
    version: settings.version + 1,
    updatedAt: clock.now(),
    updatedBy: actor.kind === 'administrator' ? actor.label : null,
  });
  await em.flush();
  context.afterCaches();
  await recordAudit(context, {
    action: 'settings.updated',
    targetKind: 'SETTINGS',
    targetId: connection.id,
    targetLabel: connection.name,
    changes,
  });
  context.changed('PROVISIONING', connection.id);
  return settings;
};
