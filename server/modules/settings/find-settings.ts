import { LockMode } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.js';
import { ProvisioningSettings } from './settings.entity.js';

/** Finds the settings of a connection; each connection has a row from its beginning. */
export const findSettings = ({ em }: Pick<Context, 'em'>, connectionId: string): Promise<ProvisioningSettings> =>
  em.findOneOrFail(ProvisioningSettings, { connectionId });

/**
 * Finds the settings of a connection and locks them until the transaction ends: of two concurrent saves, the second
 * sees the result of the first.
 */
export const lockSettings = ({ em }: Pick<Context, 'em'>, connectionId: string): Promise<ProvisioningSettings> =>
  em.findOneOrFail(ProvisioningSettings, { connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
