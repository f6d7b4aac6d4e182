import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../kernel/context.js';

/** The context of a resolver, with the database's own entity manager. */
export type Context = RequestContext<EntityManager>;
