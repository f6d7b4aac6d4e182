import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';
import {
  type InvitationSettings,
  type InvitationSettingsRow,
  invitationSettingsColumns,
  shapeInvitationSettings,
} from '../settings/index.js';

const read = (connectionId: string | null): Sql =>
  sql`select ${invitationSettingsColumns} from provisioning_settings ps
    where ps.connection_id = ${connectionId}::uuid or ${connectionId}::uuid is null limit 1`;

/** Reads the settings of a connection; a local user, who has none, is invited by those of the first. */
export const settingsFor = async ({ statement }: Context, connectionId: string | null): Promise<InvitationSettings> => {
  const [row] = await statement<InvitationSettingsRow>(read(connectionId));
  if (!row) throw new Error('There is no connection whose settings could be read.');
  return shapeInvitationSettings(row);
};
