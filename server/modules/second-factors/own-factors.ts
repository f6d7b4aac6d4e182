import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';
import { administratorOf } from './own-account.js';
import { isFactorRequired } from './policy.js';
import { findRelyingParty } from './relying-party.js';
import { FactorMethod, type OwnPasskey, type OwnSecondFactors } from './second-factor.types.js';

/** Returns the second factors of the administrator who asks. */
export const findOwnFactors = async (context: Context): Promise<OwnSecondFactors> => {
  const { id, role } = administratorOf(context);
  const [totp] = await context.statement<{ at: Date }>(
    sql`select confirmed_at as at from administrator_totp where administrator_id = ${id} and confirmed_at is not null`,
  );
  const passkeys = await context.statement<OwnPasskey>(
    sql`select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkeys
      where administrator_id = ${id} order by id`,
  );
  const [codes] = await context.statement<{ left: number }>(
    sql`select count(*)::int as left from recovery_codes where administrator_id = ${id} and used_at is null`,
  );
  return {
    totpAddedAt: totp?.at ?? null,
    passkeys,
    recoveryCodesLeft: codes?.left ?? 0,
    required: await isFactorRequired(context, role),
    passkeysAvailable: findRelyingParty(context) !== undefined,
  };
};

/** Returns the ways in which an account can complete a sign-in; none where its password is enough. */
export const methodsOf = async ({ statement }: Pick<Context, 'statement'>, id: string): Promise<FactorMethod[]> => {
  const [row] = await statement<{ totp: boolean; passkey: boolean; codes: boolean }>(
    sql`select exists (select from administrator_totp where administrator_id = ${id} and confirmed_at is not null) as totp,
      exists (select from passkeys where administrator_id = ${id}) as passkey,
      exists (select from recovery_codes where administrator_id = ${id} and used_at is null) as codes`,
  );
  if (!row || !(row.totp || row.passkey)) return [];
  return [
    ...(row.totp ? [FactorMethod.TOTP] : []),
    ...(row.passkey ? [FactorMethod.PASSKEY] : []),
    ...(row.codes ? [FactorMethod.RECOVERY_CODE] : []),
  ];
};
