import { help, readCommand } from './command-line.js';
import type { SimulationOptions } from './options.js';
import { createProgress } from './progress.js';
import { reportLines } from './report.js';
import { runSimulation } from './simulation.js';
import { isClean, type PhaseProgress, problemsOf } from './summary.js';

/** Reports progress and result to the server that started the simulator, if one did; the simulator ends with it. */
const tellServer = (
  message: { progress: PhaseProgress } | { result: { connected: boolean; problem: string | null } },
) => process.send?.(message);

async function play(options: SimulationOptions): Promise<number> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('disconnect', () => process.exit(1));
  const client = options.app === 'entra' ? 'Microsoft Entra' : 'Okta';
  process.stdout.write(`Playing ${client} (${options.app}, seed ${options.seed}) against ${options.url}\n`);
  const draw = createProgress(process.stdout);
  const onProgress = (progress: PhaseProgress) => {
    draw(progress);
    tellServer({ progress });
  };
  const summary = await runSimulation(options, { onProgress, signal: stop.signal });
  process.stdout.write(`\n${reportLines(summary).join('\n')}\n`);
  tellServer({ result: { connected: summary.connected, problem: problemsOf(summary).at(-1) ?? null } });
  return isClean(summary) ? 0 : 1;
}

const command = readCommand(process.argv.slice(2), process.env.ROLLCALL_SCIM_TOKEN);
if (command.kind === 'help') process.stdout.write(help);
else if (command.kind === 'faults') {
  process.stderr.write(`${command.faults.join('\n')}\nnpm run okta -- --help lists all options.\n`);
  process.exitCode = 1;
} else process.exitCode = await play(command.options);
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();
