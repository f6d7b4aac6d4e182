import type { DirectoryModel } from '../check/model.js';
import type { ScimClient } from '../client/scim-client.js';

/**
 * The clients that can be played: Okta by the catalogue's SCIM 2.0 Test App, Okta by an app of the App Integration
 * Wizard, which changes everything by PUT, or Microsoft Entra, which changes everything by PATCH.
 */
export const appKinds = ['test-app', 'wizard', 'entra'] as const;

/** One of the `appKinds`. */
export type AppKind = (typeof appKinds)[number];

/** The app as the provisioning service's tasks see it. */
export interface App {
  /** The application label, as task messages quote it. */
  label: string;
  kind: AppKind;
  client: ScimClient;
  model: DirectoryModel;
}

/** The outcome of a task, for the summary. */
export type Outcome =
  | 'created'
  | 'linked'
  | 'updated'
  | 'password pushed'
  | 'deactivated'
  | 'reactivated'
  | 'group created'
  | 'group linked'
  | 'members pushed'
  | 'group renamed'
  | 'group unlinked';

/** One job of Okta's provisioning queue. It can be run again from its start without harm. */
export interface Task {
  /** Tasks of one key never overlap and keep their order. */
  key: string;
  run(): Promise<Outcome>;
  /** The sentence that Okta's Tasks page shows. */
  failureMessage(reason: string): string;
}

/** Waits; rejects when the signal fires. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The result of a task. */
export type TaskResult =
  | { ok: true; task: Task; outcome: Outcome; waits: number }
  | { ok: false; task: Task; message: string; connectionLost: boolean; waits: number };
