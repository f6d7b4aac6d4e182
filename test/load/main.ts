import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { help, type Options, readOptions } from './options.js';
import { type Summary, summarise } from './report/summary.js';
import { progressLine, table } from './report/table.js';
import { measure } from './run/measure.js';
import { openWorld, type World } from './run/world.js';
import { createDirectory } from './seed/directory.js';

/** This file is compiled to dist/load/test/load. */
const serverScript = join(import.meta.dirname, '../../../server/index.js');

const say = (line: string): void => console.error(line);

const measureAll = async (world: World, options: Options): Promise<Summary[]> => {
  const summaries: Summary[] = [];
  for (const [index, workload] of options.workloads.entries()) {
    say(`[${index + 1}/${options.workloads.length}] ${workload.id}: ${workload.title}`);
    const summary = summarise(await measure(world, workload, options));
    say(`  ${progressLine(summary)}`);
    summaries.push(summary);
  }
  return summaries;
};

const describe = ({ users, log, rounds, seconds, connections }: Options) => ({
  date: new Date().toISOString(),
  node: process.version,
  processor: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
  users,
  log,
  rounds,
  seconds,
  connections,
});

const bench = async (options: Options): Promise<boolean> => {
  const script = options.server === undefined ? serverScript : resolve(options.server);
  const world = await openWorld({
    directory: createDirectory(options.users),
    log: options.log,
    serverScript: script,
    profileDirectory: options.profile,
    say,
  });
  let summaries: Summary[];
  try {
    summaries = await measureAll(world, options);
  } finally {
    await world.close();
  }
  const described = describe(options);
  console.log(
    `\n${Object.entries(described)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')}\n`,
  );
  console.log(table(summaries));
  if (options.json !== undefined) await writeFile(options.json, JSON.stringify({ ...described, summaries }, null, 2));
  return summaries.every(({ fault }) => fault === undefined);
};

/** An orderly exit runs the exit listeners, which end the child processes. */
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(help);
} else {
  const options = readOptions(args);
  if (options.ok) process.exitCode = (await bench(options.value)) ? 0 : 1;
  else {
    console.error(options.error);
    process.exitCode = 1;
  }
}
