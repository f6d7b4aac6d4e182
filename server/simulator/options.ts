import type { JournalEntry } from './client/scim-client.js';
import type { Assignment } from './organisation/organisation.js';
import type { PhaseProgress } from './summary.js';
import type { AppKind, Sleep } from './tasks/task.js';

/** The run to play, and the server to play it against. */
export interface SimulationOptions {
  /** The "SCIM 2.0 Base Url" of the app, e.g. `http://localhost:4000/scim/v2`. */
  url: string;
  /** A SCIM token generated in the portal. */
  token: string;
  /** The number of active people in the organisation. */
  users: number;
  /** The number of groups that it pushes. */
  groups: number;
  assign: Assignment;
  app: AppKind;
  /** Tasks in flight at once; a user's own tasks keep their order, and so do a group's. */
  concurrency: number;
  seed: number;
  /** Keep the directory as the first synchronisation leaves it: no updates, leavers or renames after it. */
  keep: boolean;
  /** Put before every user name and group name, so that none is anybody else's; empty for none. */
  mark: string;
  /** Seconds after which the run stops and reports what it has. */
  timeLimit: number;
}

/** The events that a caller may follow, and the parts that it may replace. */
export interface SimulationHooks {
  onProgress?: ((progress: PhaseProgress) => void) | undefined;
  /** Gets every write that the server acknowledged, in the order of the answers. */
  journal?: ((entry: JournalEntry) => void) | undefined;
  /** Stops the run early. */
  signal?: AbortSignal | undefined;
  /** Waits; replaced where a test should not. */
  sleep?: Sleep | undefined;
}

/** The options of the command line unless told otherwise. */
export const defaultOptions = {
  url: 'http://localhost:4000/scim/v2',
  users: 200,
  groups: 12,
  assign: 'everyone',
  app: 'test-app',
  concurrency: 1,
  seed: 1,
  keep: false,
  mark: '',
  timeLimit: 1800,
} as const satisfies Omit<SimulationOptions, 'token'>;
