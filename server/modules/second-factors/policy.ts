import { requireFreshSignIn } from '../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import type { Role } from '../../kernel/roles.js';
import { type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { countFactors } from './count-factors.js';
import { SecondFactorPolicy } from './second-factor.types.js';

/** A condition on the alias p of sign_in_policy: whether a role, given as SQL, has to have a second factor. */
const requires = (role: Sql): Sql => sql`(p.second_factor = 'EVERYONE'
  or (p.second_factor = 'ADMINISTRATORS' and ${role} in ('OWNER', 'ADMINISTRATOR')))`;

/**
 * A condition on the aliases a of administrators and s of sessions: the account lacks a factor that the policy asks
 * for. Whoever came by single sign-on has shown the provider what it asks for.
 */
export const lacksFactor = sql`(exists (select from sign_in_policy p where ${requires(sql`a.role`)})
  and not exists (select from administrator_totp t where t.administrator_id = a.id and t.confirmed_at is not null)
  and not exists (select from passkeys k where k.administrator_id = a.id)
  and not exists (select from sign_on_sessions o where o.session_id = s.id))`;

/** Returns whether the policy asks a role for a second factor. */
export const isFactorRequired = async ({ statement }: Pick<Context, 'statement'>, role: Role): Promise<boolean> => {
  const rows = await statement(sql`select 1 from sign_in_policy p where ${requires(sql`${role}::text`)}`);
  return rows.length > 0;
};

/** Returns whom the policy asks for a second factor. */
export const readPolicy = async ({ statement }: Pick<Context, 'statement'>): Promise<SecondFactorPolicy> => {
  const [row] = await statement<{ second_factor: SecondFactorPolicy }>(sql`select second_factor from sign_in_policy`);
  return row?.second_factor ?? SecondFactorPolicy.NOBODY;
};

/**
 * Changes the policy, with effect for the very next request of everybody: an account that lacks a factor can do nothing
 * but add one. Whoever requires one has one, so that the change never locks its author out.
 */
export const updatePolicy = async (context: Context, after: SecondFactorPolicy): Promise<SecondFactorPolicy> => {
  const { id } = requireFreshSignIn(context);
  if (after !== SecondFactorPolicy.NOBODY && (await countFactors(context, id)) === 0) throw fault('policy.own-factor');
  const [row] = await context.statement<{ second_factor: SecondFactorPolicy }>(
    sql`select second_factor from sign_in_policy for update`,
  );
  const before = row?.second_factor;
  if (before === after) return after;
  await context.statement(sql`update sign_in_policy set second_factor = ${after}`);
  await recordAudit(context, {
    action: 'signInPolicy.updated',
    targetKind: 'SETTINGS',
    changes: [{ path: 'secondFactor', before, after }],
  });
  return after;
};
