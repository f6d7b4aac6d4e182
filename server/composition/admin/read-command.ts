import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { fail, ok, type Result } from '../../kernel/result.js';
import { Role } from '../../kernel/roles.js';
import { mailAddressForm } from '../../kernel/text/mail-address.js';

/** The roles by the words of the command line. */
const roles: Readonly<Record<string, Role>> = {
  owner: Role.OWNER,
  administrator: Role.ADMINISTRATOR,
  'help-desk': Role.HELP_DESK,
  auditor: Role.AUDITOR,
};

/** Returns the word of a role. */
export const wordOf = (role: Role): string => Object.keys(roles).find((word) => roles[word] === role) ?? role;

/** What is to be done. */
export type Command =
  | { name: 'help' }
  | { name: 'list' }
  | { name: 'invite'; email: string; role: Role }
  | { name: 'reset'; account: string; withFactors: boolean }
  | { name: 'disable-sso' }
  | { name: 'enable-sso' };

export const usage = `npm run admin -- <command>

  list                                  the administrators: address, role, state, last sign-in
  invite <e-mail> --role <role>         a one-time link for a new administrator;
                                        roles: ${Object.keys(roles).join(', ')}
  reset <e-mail or user name>           a one-time link that sets a new password;
        --second-factor                 also removes authenticator app, passkeys and recovery codes
  disable-sso                           passwords open everything again, whatever OIDC_ONLY says
  enable-sso                            takes disable-sso back

It takes DATABASE_URL, DATA_DIR and PUBLIC_URL from the environment, as the server does, and works beside the
running server or without it.`;

const invite = (email: string, word: string | undefined): Result<Command, string> => {
  if (!isEmail(email, mailAddressForm)) return fail(`"${email}" is not an e-mail address.`);
  const role = word === undefined ? undefined : roles[word];
  if (!role) return fail(`Give a role: --role ${Object.keys(roles).join(' | ')}.`);
  return ok({ name: 'invite', email, role });
};

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { role: { type: 'string' }, 'second-factor': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });

const commandOf = ({ positionals, values }: ReturnType<typeof read>): Result<Command, string> => {
  const [name, subject, ...more] = positionals;
  if (values.help || name === undefined || name === 'help') return ok({ name: 'help' });
  const needsSubject = name === 'invite' || name === 'reset';
  if (needsSubject && subject === undefined) return fail(`${name} needs an e-mail address.`);
  if (more.length > 0 || (!needsSubject && subject !== undefined)) return fail(`"${more[0] ?? subject}" is too much.`);
  if (values.role !== undefined && name !== 'invite') return fail(`--role belongs to invite, not to ${name}.`);
  const withFactors = values['second-factor'] ?? false;
  if (withFactors && name !== 'reset') return fail(`--second-factor belongs to reset, not to ${name}.`);
  if (name === 'invite') return invite(subject ?? '', values.role);
  if (name === 'reset') return ok({ name, account: subject ?? '', withFactors });
  if (name === 'list' || name === 'disable-sso' || name === 'enable-sso') return ok({ name });
  return fail(`There is no command "${name}".`);
};

/** Reads the arguments of the command line; a fault says what is wrong with them. */
export const readCommand = (args: readonly string[]): Result<Command, string> => {
  try {
    return commandOf(read(args));
  } catch (error) {
    return fail((error as Error).message);
  }
};
