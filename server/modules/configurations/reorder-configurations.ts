import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import type { Configuration } from './configuration.entity.js';
import { listConfigurations } from './find-configurations.js';

/** Sets the order of all configurations; changes nothing if one was added or deleted meanwhile. */
export const reorderConfigurations = async (context: Context, ids: readonly string[]): Promise<Configuration[]> => {
  await context.statement(sql`select id from configurations order by id for update`);
  const all = await listConfigurations(context);
  const byId = new Map(all.map((configuration) => [configuration.id, configuration]));
  const ordered = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  if (ordered.length !== all.length || ids.length !== all.length) {
    throw fault('configuration.list-changed', { field: 'ids' });
  }
  const moved = ordered.filter((configuration, index) => configuration !== all[index]);
  if (moved.length === 0) return all;
  for (const [index, configuration] of ordered.entries()) configuration.position = index + 1;
  await context.em.flush();
  const names = (list: readonly Configuration[]) => list.map(({ name }) => name);
  await recordAudit(context, {
    action: 'configurations.reordered',
    targetKind: 'CONFIGURATION',
    changes: [{ path: 'order', before: names(all), after: names(ordered) }],
  });
  for (const { id } of moved) context.changed('CONFIGURATION', id);
  return ordered;
};
