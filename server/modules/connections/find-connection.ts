import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { IdentityProviderConnection, type IdentityProviderKind } from './connection.entity.js';

/** Finds the connection of a provider. Migrations create one for each kind, so it always exists. */
export const findConnection = (em: EntityManager, kind: IdentityProviderKind): Promise<IdentityProviderConnection> =>
  em.findOneOrFail(IdentityProviderConnection, { kind });

/** Finds the connection of a provider and locks it until the transaction ends, so that what was counted stays true. */
export const lockConnection = (em: EntityManager, kind: IdentityProviderKind): Promise<IdentityProviderConnection> =>
  em.findOneOrFail(IdentityProviderConnection, { kind }, { lockMode: LockMode.PESSIMISTIC_WRITE });
