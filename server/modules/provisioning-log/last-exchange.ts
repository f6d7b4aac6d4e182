import type { EntityManager } from '@mikro-orm/postgresql';
import { ProvisioningExchange } from './exchange.entity.js';

/** The newest exchange of a connection, refused ones included where the token was known. */
export const findLastExchange = (em: EntityManager, connectionId: string): Promise<ProvisioningExchange | null> =>
  em.findOne(ProvisioningExchange, { connectionId }, { orderBy: { at: 'desc' } });
