import 'reflect-metadata';
import { readConfig } from '../../config/read-config.js';
import { normaliseError } from '../../kernel/faults/normalise-error.js';
import { openContext } from './open-context.js';
import { readCommand, usage } from './read-command.js';
import { runCommand } from './run-command.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** The sentence to a failure, and what to do where the command line has another way. */
const sentenceOf = (error: unknown): string => {
  const known = normaliseError(error);
  const sentence = known?.message ?? (error instanceof Error ? error.message : String(error));
  const { cause } = known?.details ?? {};
  if (cause === 'administrator.taken') return `${sentence} For a new password, run: npm run admin -- reset <e-mail>`;
  if (cause === 'administrator.deactivated' || cause === 'account.without-password') {
    return `${sentence} Invite again, or invite another address: npm run admin -- invite <e-mail> --role owner`;
  }
  return cause === 'account.unknown' ? `${sentence} See who does: npm run admin -- list` : sentence;
};

/** Runs the command line and returns its exit code: 2 where the command makes no sense. */
const main = async (): Promise<number> => {
  const command = readCommand(process.argv.slice(2));
  if (!command.ok) {
    say(`${command.error}\n\n${usage}`);
    return 2;
  }
  if (command.value.name === 'help') {
    console.log(usage);
    return 0;
  }
  const config = readConfig();
  if (!config.ok) {
    for (const fault of config.error) say(fault);
    return 1;
  }
  try {
    const { context, close } = await openContext(config.value, say);
    try {
      for (const line of await runCommand(context, config.value, command.value)) console.log(line);
    } finally {
      await close();
    }
    return 0;
  } catch (error) {
    say(sentenceOf(error));
    return 1;
  }
};

process.exit(await main());
