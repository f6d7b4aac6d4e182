import type { JournalEntry } from './client/scim-client.js';
import type { Assignment } from './organisation/organisation.js';
import type { PhaseProgress } from './summary.js';
import type { AppKind, Sleep } from './tasks/task.js';

/** What to play, and against which server. */
export interface SimulationOptions {
  /** The "SCIM 2.0 Base Url" of the app, e.g. `http://localhost:4000/scim/v2`. */
  url: string;
  /** A SCIM token generated in the portal. */
  token: string;
  /** How many active people the organisation has. */
  users: number;
  /** How many groups it pushes. */
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

/** What a caller may follow or replace. */
export interface SimulationHooks {
  onProgress?: ((progress: PhaseProgress) => void) | undefined;
  /** Gets every write that the server acknowledged, in the order of the answers. */
  journal?: ((entry: JournalEntry) => void) | undefined;
  /** Stops the run early. */
  signal?: AbortSignal | undefined;
  /** How to wait; replaced where a test should not. */
  sleep?: Sleep | undefined;
}

/** What the command line plays unless told otherwise. */
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
