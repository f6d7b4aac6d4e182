import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transaction } from '../kernel/ports.js';

/** One transaction on a fresh entity manager, so that an attempt that is run again starts with nothing loaded. */
export const transaction: Transaction = (em, work) => (em as EntityManager).fork().transactional(work);
