import type { EntityManager } from '@mikro-orm/postgresql';
import { CustomAttribute } from './custom-attribute.entity.js';

/** Lists all custom attributes in the order in which they were added. */
export const listCustomAttributes = (em: EntityManager): Promise<CustomAttribute[]> =>
  em.findAll(CustomAttribute, { orderBy: { id: 'asc' } });
