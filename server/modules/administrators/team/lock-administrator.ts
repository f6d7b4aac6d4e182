import { LockMode } from '@mikro-orm/postgresql';
import type { Context } from '../../../kernel/context.js';
import { fault } from '../../../kernel/faults/fault.js';
import { isId } from '../../../kernel/paging.js';
import { Administrator } from '../administrator.entity.js';

/** Reads an administrator and locks the row until the transaction ends. */
export const lockAdministrator = async ({ em }: Context, id: string): Promise<Administrator> => {
  const administrator = isId(id)
    ? await em.findOne(Administrator, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
    : null;
  if (!administrator) throw fault('administrator.not-found');
  return administrator;
};
