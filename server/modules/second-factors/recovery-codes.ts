import { randomInt } from 'node:crypto';
import { digestSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { type Sql, sql } from '../../query/index.js';
import { countFactors } from './count-factors.js';
import { holdAccount, recordFactor } from './own-account.js';

/** Letters and digits that nobody mistakes for each other (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 24 characters hold 120 bits; from 112 on, a plain digest is enough (OWASP ASVS 5.0, 6.5.2). */
const blocks = 6;
const blockLength = 4;
const codesAtOnce = 10;

const makeBlock = (): string =>
  Array.from({ length: blockLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

const makeCode = (): string => Array.from({ length: blocks }, makeBlock).join('-');

/** Reads a code as people write it: in lower case, with blanks, with an O for a zero. */
const canonical = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

const insert = (administratorId: string, code: string): Sql =>
  sql`insert into recovery_codes (administrator_id, digest) values (${administratorId}, ${digestSecret(canonical(code))})`;

const makeCodes = async (context: Context, administratorId: string): Promise<string[]> => {
  const codes = Array.from({ length: codesAtOnce }, makeCode);
  for (const code of codes) await context.statement(insert(administratorId, code));
  await recordFactor(context, 'recoveryCodes.made');
  return codes;
};

/** Makes ten codes with the first factor of an account; null where it has some. */
export const addFirstRecoveryCodes = async (context: Context, administratorId: string): Promise<string[] | null> => {
  const [own] = await context.statement(
    sql`select 1 from recovery_codes where administrator_id = ${administratorId} limit 1`,
  );
  return own ? null : makeCodes(context, administratorId);
};

/** Makes ten new codes; the earlier ones stop working. */
export const renewRecoveryCodes = async (context: Context): Promise<string[]> => {
  const { id } = await holdAccount(context);
  if ((await countFactors(context, id)) === 0) throw fault('recovery-codes.no-factor');
  await context.statement(sql`delete from recovery_codes where administrator_id = ${id}`);
  return makeCodes(context, id);
};

/** Uses a code up; false where it is none of the account, or was used already. */
export const spendRecoveryCode = async (context: Context, administratorId: string, code: string): Promise<boolean> => {
  const used = await context.statement(
    sql`update recovery_codes set used_at = ${context.clock.now()} where administrator_id = ${administratorId}
      and digest = ${digestSecret(canonical(code))} and used_at is null returning administrator_id`,
  );
  return used.length > 0;
};
