import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { entraFilter, entraHeaders } from './bodies/entra-requests.js';
import { DirectoryModel } from './check/model.js';
import { verify } from './check/verify.js';
import { CallFailure, RemoteError } from './client/failures.js';
import type { ScimClient } from './client/scim-client.js';
import { createScimClient, oktaHeaders } from './client/scim-client.js';
import type { SimulationHooks, SimulationOptions } from './options.js';
import { planDay } from './organisation/day.js';
import { createOrganisation, markGroup, markOrganisation } from './organisation/organisation.js';
import { createRandom } from './organisation/random.js';
import type { PhaseProgress, Summary } from './summary.js';
import { addResults } from './summary.js';
import type { Phase } from './tasks/phases.js';
import { firstSynchronisation, workingDay } from './tasks/phases.js';
import { retryingClient } from './tasks/retry.js';
import type { App, AppKind, Sleep, TaskResult } from './tasks/task.js';
import { runTasks } from './tasks/task-runner.js';

/** The number of times that an administrator presses "Retry Selected" on tasks that lost their connection. */
const retryRounds = 3;
/** The number of times that a page of the import is requested when its connection is lost. */
const importAttempts = 3;
/** The number of times that "Test API Credentials" is pressed again while the server is away, and the interval. */
const awayTries = 120;
const awayInterval = 500;

interface Run {
  app: App;
  /** The client that waits out rate limits, for calls outside tasks. */
  patient: ScimClient;
  summary: Summary;
  concurrency: number;
  signal: AbortSignal;
  sleep: Sleep;
  hooks: SimulationHooks;
}

/**
 * "Test API Credentials", which Okta sends again with every save of the integration; Entra's "Test Connection" asks for
 * a user name that nobody has.
 */
const testCredentials = (client: ScimClient, kind: AppKind) =>
  client.send(
    'GET',
    kind === 'entra' ? `/Users?${entraFilter('userName', randomUUID())}` : '/Users?startIndex=1&count=2',
  );

/** Presses "Test API Credentials" until it succeeds again; returns whether it did. */
async function waitForServer(run: Run): Promise<boolean> {
  for (let tries = 0; tries < awayTries && !run.signal.aborted; tries += 1) {
    try {
      await testCredentials(run.patient, run.app.kind);
      return true;
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (error instanceof RemoteError && error.status < 500) return false;
      await run.sleep(awayInterval, run.signal).catch(() => undefined);
    }
  }
  return false;
}

/** Runs a phase that has tasks, then again those that lost their connection, as an administrator would. */
async function runPhase(run: Run, phase: Phase): Promise<void> {
  const tasks = phase.tasks();
  if (run.signal.aborted || tasks.length === 0) return;
  const progress: PhaseProgress = { title: phase.title, done: 0, total: tasks.length, failed: 0 };
  const report = () => run.hooks.onProgress?.({ ...progress });
  const onSettled = (result: TaskResult) => {
    progress.done += 1;
    if (!result.ok) {
      progress.failed += 1;
      progress.problem = result.message;
    }
    report();
  };
  report();
  const common = { model: run.app.model, concurrency: run.concurrency, signal: run.signal, sleep: run.sleep };
  let results = await runTasks(tasks, { ...common, onSettled });
  for (let round = 0; round < retryRounds; round += 1) {
    const lost = results.filter((result) => !result.ok && result.connectionLost);
    if (lost.length === 0 || !(await waitForServer(run))) break;
    run.summary.retried += lost.length;
    const again = await runTasks(
      lost.map((result) => result.task),
      common,
    );
    const done = new Set(again.map((result) => result.task));
    results = [...results.filter((result) => !done.has(result.task)), ...again];
  }
  addResults(run.summary, results);
}

/** Reads the directory back as an import does; a connection lost meanwhile is no difference. */
const readBack = (run: Run) =>
  verify(run.app.model, retryingClient(run.app.client, run.sleep, run.signal, importAttempts));

async function connect(run: Run): Promise<boolean> {
  try {
    await testCredentials(run.patient, run.app.kind);
    await testCredentials(run.patient, run.app.kind);
    return true;
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    run.summary.failures.push(`Error authenticating: ${error.message}`);
    return false;
  }
}

function openRun(options: SimulationOptions, hooks: SimulationHooks): Run {
  const limit = AbortSignal.timeout(options.timeLimit * 1000);
  const signal = hooks.signal ? AbortSignal.any([limit, hooks.signal]) : limit;
  setMaxListeners(0, signal);
  const sleep: Sleep =
    hooks.sleep ?? (async (milliseconds, until) => delay(milliseconds, undefined, { signal: until }));
  const headers = options.app === 'entra' ? entraHeaders : oktaHeaders;
  const client = createScimClient({ ...options, headers, journal: hooks.journal, signal });
  const app: App = { label: 'Rollcall', kind: options.app, client, model: new DirectoryModel() };
  const summary: Summary = {
    connected: false,
    outcomes: {},
    failures: [],
    retried: 0,
    rateLimited: 0,
    calls: 0,
    seconds: 0,
    verification: undefined,
    model: app.model,
  };
  const patient = retryingClient(client, sleep, signal, 1);
  return { app, patient, summary, concurrency: options.concurrency, signal, sleep, hooks };
}

/** Plays an organisation's first synchronisation and a day of changes, then reads the directory back and compares. */
export async function runSimulation(options: SimulationOptions, hooks: SimulationHooks = {}): Promise<Summary> {
  const started = performance.now();
  const run = openRun(options, hooks);
  const random = createRandom(options.seed);
  const organisation = markOrganisation(createOrganisation(random, options, options.assign), options.mark);
  const planned = planDay(random, organisation);
  const day = { ...planned, temporary: markGroup(planned.temporary, options.mark) };
  try {
    run.summary.connected = await connect(run);
    if (run.summary.connected) {
      for (const phase of firstSynchronisation(run.app, organisation)) await runPhase(run, phase);
      if (!options.keep) for (const phase of workingDay(run.app, organisation, day)) await runPhase(run, phase);
      if (!run.signal.aborted) run.summary.verification = await readBack(run);
    }
  } finally {
    run.app.client.close();
  }
  run.summary.calls = run.app.client.calls;
  run.summary.seconds = (performance.now() - started) / 1000;
  return run.summary;
}
