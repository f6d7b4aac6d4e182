import { help, readCommand } from './command-line.js';
import type { SimulationOptions } from './options.js';
import { createProgress } from './progress.js';
import { reportLines } from './report.js';
import { runSimulation } from './simulation.js';
import { isClean } from './summary.js';

async function play(options: SimulationOptions): Promise<number> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const client = options.app === 'entra' ? 'Microsoft Entra' : 'Okta';
  process.stdout.write(`Playing ${client} (${options.app}, seed ${options.seed}) against ${options.url}\n`);
  const summary = await runSimulation(options, { onProgress: createProgress(process.stdout), signal: stop.signal });
  process.stdout.write(`\n${reportLines(summary).join('\n')}\n`);
  return isClean(summary) ? 0 : 1;
}

const command = readCommand(process.argv.slice(2), process.env.ROLLCALL_SCIM_TOKEN);
if (command.kind === 'help') process.stdout.write(help);
else if (command.kind === 'faults') {
  process.stderr.write(`${command.faults.join('\n')}\nnpm run okta -- --help lists all options.\n`);
  process.exitCode = 1;
} else process.exitCode = await play(command.options);
