import { parseArgs } from 'node:util';
import type { SimulationOptions } from './options.js';
import { defaultOptions } from './options.js';
import { appKinds } from './tasks/task.js';

/** The command in the arguments: help, a run, or none because of the faults named. */
export type Command =
  | { kind: 'help' }
  | { kind: 'run'; options: SimulationOptions }
  | { kind: 'faults'; faults: string[] };

/** The answer to --help. */
export const help = `Plays Okta, or Microsoft Entra, against a running server: assigns people, pushes groups, changes and deactivates some of
them, then reads the directory back and compares.

  npm run okta -- [options]

  --users <n>          active people in the organisation (${defaultOptions.users})
  --groups <n>         groups to push (${defaultOptions.groups})
  --assign <who>       everyone | groups | people: all, the members of some groups, or chosen people (${defaultOptions.assign})
  --app <kind>         test-app | wizard | entra: the catalogue's SCIM 2.0 Test App; the PUT-only mode, an app made
                       with the App Integration Wizard, which never sends PATCH; or the PATCH-only mode,
                       Microsoft Entra instead of Okta (${defaultOptions.app})
  --url <url>          the target SCIM URL (${defaultOptions.url})
  --token <token>      the SCIM token; ROLLCALL_SCIM_TOKEN is read when it is absent
  --concurrency <n>    tasks in flight at once (${defaultOptions.concurrency})
  --seed <n>           the same seed plays the same people and changes (${defaultOptions.seed})
  --keep               keep the directory as the first synchronisation leaves it: no changes after it
  --mark <text>        put before every user name and group name, to tell them from others
  --time-limit <s>     seconds after which the run stops and reports (${defaultOptions.timeLimit})
  --help               this text

Users and groups stay in the directory after the run. The exit code is 0 when no task failed and no difference was found.
`;

const flags = {
  users: { type: 'string' },
  groups: { type: 'string' },
  assign: { type: 'string' },
  app: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  concurrency: { type: 'string' },
  seed: { type: 'string' },
  keep: { type: 'boolean' },
  mark: { type: 'string' },
  'time-limit': { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];

function whole(name: string, text: string | undefined, range: [number, number], fallback: number, faults: string[]) {
  if (text === undefined) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range[0] && value <= range[1]) return value;
  faults.push(`--${name} takes a whole number from ${range[0]} to ${range[1]}.`);
  return fallback;
}

function choice<T extends string>(
  name: string,
  text: string | undefined,
  choices: readonly T[],
  fallback: T,
  faults: string[],
): T {
  if (text === undefined) return fallback;
  const chosen = choices.find((value) => value === text);
  if (chosen === undefined) faults.push(`--${name} takes one of: ${choices.join(', ')}.`);
  return chosen ?? fallback;
}

function address(text: string | undefined, faults: string[]): string {
  const url = text ?? defaultOptions.url;
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  faults.push('--url takes an http or https address, e.g. http://localhost:4000/scim/v2.');
  return defaultOptions.url;
}

function secret(text: string | undefined, faults: string[]): string {
  if (text) return text;
  faults.push(
    'A SCIM token is missing. Generate one in the portal (Admin > Identity > User provisioning > Generate), ' +
      'then pass it with --token or in ROLLCALL_SCIM_TOKEN.',
  );
  return '';
}

function readOptions(values: Values, token: string | undefined, faults: string[]): SimulationOptions {
  return {
    url: address(values.url, faults),
    token: secret(values.token ?? token, faults),
    users: whole('users', values.users, [1, 1_000_000], defaultOptions.users, faults),
    groups: whole('groups', values.groups, [0, 10_000], defaultOptions.groups, faults),
    assign: choice('assign', values.assign, ['everyone', 'groups', 'people'], defaultOptions.assign, faults),
    app: choice('app', values.app, appKinds, defaultOptions.app, faults),
    concurrency: whole('concurrency', values.concurrency, [1, 256], defaultOptions.concurrency, faults),
    seed: whole('seed', values.seed, [0, 2 ** 32 - 1], defaultOptions.seed, faults),
    keep: values.keep ?? defaultOptions.keep,
    mark: values.mark ?? defaultOptions.mark,
    timeLimit: whole('time-limit', values['time-limit'], [1, 86_400], defaultOptions.timeLimit, faults),
  };
}

/** Reads the arguments; names every fault at once. `token` is the one from the environment. */
export function readCommand(args: readonly string[], token: string | undefined): Command {
  let values: Values;
  try {
    ({ values } = parseArgs({ args: [...args], options: flags }));
  } catch (error) {
    return { kind: 'faults', faults: [(error as Error).message] };
  }
  if (values.help) return { kind: 'help' };
  const faults: string[] = [];
  const options = readOptions(values, token, faults);
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'run', options };
}
