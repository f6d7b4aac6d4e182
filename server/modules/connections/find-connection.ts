import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { IdentityProviderConnection, type IdentityProviderKind } from './connection.entity.js';

/** The connection of a provider; migrations create one for each kind, so it is always there. */
export const findConnection = (em: EntityManager, kind: IdentityProviderKind): Promise<IdentityProviderConnection> =>
  em.findOneOrFail(IdentityProviderConnection, { kind });

/** The same, locked until the transaction ends, so that what is counted below it stays counted. */
export const lockConnection = (em: EntityManager, kind: IdentityProviderKind): Promise<IdentityProviderConnection> =>
  em.findOneOrFail(IdentityProviderConnection, { kind }, { lockMode: LockMode.PESSIMISTIC_WRITE });
