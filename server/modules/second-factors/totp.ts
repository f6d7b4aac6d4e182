import type { SealedText } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { sql } from '../../query/index.js';
import { afterRemoval, holdAccount, recordFactor } from './own-account.js';
import { addFirstRecoveryCodes } from './recovery-codes.js';
import { makeTotpKey, stepOfCode, type TotpKey } from './totp-code.js';

/** Makes a key for an authenticator app, which counts once a code confirms it. An earlier one that waits ends. */
export const beginTotp = async (context: Context): Promise<TotpKey> => {
  const owner = await holdAccount(context);
  const { sealed, ...shown } = makeTotpKey(context, owner);
  const begun = await context.statement(
    sql`insert into administrator_totp as t (administrator_id, sealed, created_at)
      values (${owner.id}, ${sealed}, ${context.clock.now()})
      on conflict (administrator_id) do update set sealed = excluded.sealed, created_at = excluded.created_at
        where t.confirmed_at is null returning administrator_id`,
  );
  if (begun.length === 0) throw fault('totp.exists');
  return shown;
};

interface TotpRow {
  sealed: SealedText;
}

/** Confirms the key by a code of it; returns recovery codes where the account had none. */
export const confirmTotp = async (context: Context, code: string): Promise<string[] | null> => {
  const owner = await holdAccount(context);
  const [row] = await context.statement<TotpRow>(
    sql`select sealed from administrator_totp where administrator_id = ${owner.id} and confirmed_at is null`,
  );
  if (!row) throw fault('totp.not-begun');
  const step = stepOfCode(context, { administratorId: owner.id, sealed: row.sealed, code });
  if (step === undefined) throw fault('totp.code-wrong');
  await context.statement(
    sql`update administrator_totp set confirmed_at = ${context.clock.now()}, last_step = ${step}
      where administrator_id = ${owner.id}`,
  );
  await recordFactor(context, 'factor.added', { kind: 'TOTP' });
  return addFirstRecoveryCodes(context, owner.id);
};

/** Removes the authenticator app. */
export const removeTotp = async (context: Context): Promise<void> => {
  const owner = await holdAccount(context);
  const removed = await context.statement(
    sql`delete from administrator_totp where administrator_id = ${owner.id} and confirmed_at is not null
      returning administrator_id`,
  );
  if (removed.length === 0) throw fault('totp.none');
  await recordFactor(context, 'factor.removed', { kind: 'TOTP' });
  await afterRemoval(context, owner.id);
};

/**
 * Uses a code at a sign-in; false where it is wrong. Of each time step one code is taken, also when two come at once
 * (RFC 6238 §5.2).
 */
export const spendTotpCode = async (context: Context, administratorId: string, code: string): Promise<boolean> => {
  const [row] = await context.statement<TotpRow>(
    sql`select sealed from administrator_totp where administrator_id = ${administratorId} and confirmed_at is not null`,
  );
  const step = row && stepOfCode(context, { administratorId, sealed: row.sealed, code });
  if (step === undefined) return false;
  const used = await context.statement(
    sql`update administrator_totp set last_step = ${step}
      where administrator_id = ${administratorId} and last_step < ${step} returning last_step`,
  );
  return used.length > 0;
};
