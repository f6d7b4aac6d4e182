import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import type { AdministratorActor } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { sql } from '../../query/index.js';
import { type AuditAction, recordAudit } from '../audit/index.js';
import { countFactors } from './count-factors.js';
import { isFactorRequired } from './policy.js';

/** An account whose factors are about to change. */
export interface OwnAccount {
  id: string;
  email: string;
}

/** Returns the administrator who asks, whoever else may be signed in. */
export const administratorOf = ({ actor }: Pick<Context, 'actor'>): AdministratorActor => {
  if (actor.kind !== 'administrator') throw fault('session.administrator-only');
  return actor;
};

/**
 * Refuses everyone but an administrator who showed a short while ago who they are, and locks the account until the end
 * of the transaction: of two changes of its factors, the second sees the first.
 */
export const holdAccount = async (context: Context): Promise<OwnAccount> => {
  const { id, label } = requireFreshSignIn(context);
  await context.statement(sql`select 1 from administrators where id = ${id} for update`);
  return { id, email: label };
};

/** Writes down what became of a factor of the account that asks. */
export const recordFactor = async (
  context: Context,
  action: AuditAction,
  told: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const { id, label } = administratorOf(context);
  await recordAudit(context, {
    action,
    targetKind: 'ADMINISTRATOR',
    targetId: id,
    targetLabel: label,
    changes: Object.entries(told).map(([path, after]) => ({ path, before: null, after })),
  });
};

/** Refuses to remove the last factor where one is required; without any factor, recovery codes are worth nothing. */
export const afterRemoval = async (context: Context, id: string): Promise<void> => {
  if ((await countFactors(context, id)) > 0) return;
  if (await isFactorRequired(context, administratorOf(context).role)) throw fault('second-factor.required');
  await context.statement(sql`delete from recovery_codes where administrator_id = ${id}`);
};
