import { LockMode } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.js';
import { ProvisioningSettings } from './settings.entity.js';

/** The settings of a connection; each connection has a row from its beginning. */
export const findSettings = ({ em }: Pick<Context, 'em'>, connectionId: string): Promise<ProvisioningSettings> =>
  em.findOneOrFail(ProvisioningSettings, { connectionId });

/** The same, locked until the transaction ends: of two who save at once, the second sees what the first did. */
export const lockSettings = ({ em }: Pick<Context, 'em'>, connectionId: string): Promise<ProvisioningSettings> =>
  em.findOneOrFail(ProvisioningSettings, { connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
