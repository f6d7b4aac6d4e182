import type { Config } from '../../config/config.js';
import type { Context } from '../../kernel/context.js';
import {
  inviteByCommand,
  listAdministrators,
  resetByCommand,
  switchSignOn,
} from '../../modules/administrators/index.js';
import { type Command, wordOf } from './read-command.js';

const timeOf = (date: Date): string => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Lays rows out in columns. */
const table = (rows: readonly (readonly string[])[]): string[] => {
  const widthOf = (column: number): number => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
  const widths = (rows[0] ?? []).map((_, column) => widthOf(column));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const list = async (context: Context): Promise<string[]> => {
  const administrators = await listAdministrators(context);
  if (administrators.length === 0) {
    return [
      'There is no administrator yet. Start the server and open the set-up link that it prints, or run',
      '  npm run admin -- invite <e-mail> --role owner',
    ];
  }
  const rows = administrators.map(({ email, role, state, lastSignInAt, singleSignOn }) => [
    email,
    wordOf(role),
    `${state.toLowerCase()}${singleSignOn ? ' (single sign-on)' : ''}`,
    lastSignInAt ? timeOf(lastSignInAt) : 'never',
  ]);
  return table([['ADDRESS', 'ROLE', 'STATE', 'LAST SIGN-IN'], ...rows]);
};

const signOn = async (context: Context, { singleSignOn }: Config, on: boolean): Promise<string[]> => {
  const changed = await switchSignOn(context, on);
  const state = on ? 'on' : 'off';
  return [
    changed
      ? `Single sign-on is switched ${state}, from the next request on.`
      : `Single sign-on was switched ${state} already.`,
    ...(singleSignOn ? [] : ['None is configured in the environment of this command (OIDC_ISSUER).']),
    ...(on ? [] : ['Take it back with: npm run admin -- enable-sso']),
  ];
};

const secondFactors = (label: string, removed: boolean): string =>
  removed
    ? `The second factors of ${label} are removed, and the sessions have ended.`
    : `${label} had no second factor.`;

/** Runs a command and returns the lines that it prints. */
export const runCommand = async (
  context: Context,
  config: Config,
  command: Exclude<Command, { name: 'help' }>,
): Promise<string[]> => {
  if (command.name === 'list') return list(context);
  if (command.name === 'disable-sso') return signOn(context, config, false);
  if (command.name === 'enable-sso') return signOn(context, config, true);
  if (command.name === 'invite') {
    const { url, expiresAt, label } = await inviteByCommand(context, command.email, command.role);
    return [
      `Give this link to ${label}, who becomes ${wordOf(command.role)} by it. It works once, until ${timeOf(expiresAt)}:`,
      `  ${url}`,
    ];
  }
  const { url, expiresAt, label, removed } = await resetByCommand(context, command.account, command.withFactors);
  return [
    ...(command.withFactors ? [secondFactors(label, removed)] : []),
    `This link sets a new password for ${label}. It works once, until ${timeOf(expiresAt)}:`,
    `  ${url}`,
  ];
};
