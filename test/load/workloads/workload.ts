import type { Answer } from '../drive/connection.js';
import type { Request } from '../drive/request.js';
import type { Stage } from '../drive/run-round.js';
import type { Directory } from '../seed/directory.js';

/** The server of this repository, and the least that can be done for the same answers. */
export type SideName = 'ours' | 'limit';

/** What a workload is told when it starts on one side. */
export interface Setting {
  side: SideName;
  directory: Directory;
  connections: number;
}

/** A workload that has started on one side; it remembers what it changed from round to round. */
export interface Run {
  /** What happens before the next round and is not measured. */
  before?(): readonly Stage[];
  /** The stages of the next round. */
  stages(): readonly Stage[];
  /** Looks whether all that was written is there, and puts back what the next workload expects. */
  finish?(send: (request: Request) => Promise<Answer>): Promise<string | undefined>;
}

/** One kind of request, or one mix of them. */
export interface Workload {
  /** W1 and so on, as the documentation numbers them. */
  id: string;
  title: string;
  /** The least ratio to the limit that we accept. */
  floor?: number;
  /** The 95th percentile that we accept, in milliseconds, where the limit has nothing alike. */
  p95Ms?: number;
  /** How many users have to be there. */
  users?: number;
  /** Reads the provisioning log, which has to have entries. */
  readsLog?: boolean;
  /** Connections, where not as many as the command asks for. */
  connections?: (given: number, directory: Directory) => number;
  /** The limit does not know this. */
  oursOnly?: boolean;
  /** What was made has to be removed: after the workload, or after every round. */
  tidy?: 'after' | 'each round';
  /** A round ends when everything is done, and its time is what counts. */
  timed?: boolean;
  open(setting: Setting): Run;
}

/** A run with nothing to remember. */
export const simply = (stage: Stage): Run => ({ stages: () => [stage] });

/** Walks through a list in an order that no cache expects, each connection from a place of its own. */
export const scattered = <T>(items: readonly T[], connection: number): (() => T) => {
  const stride = 7_919;
  let at = connection * 104_729;
  return () => {
    at = (at + stride) % items.length;
    return items[at] as T;
  };
};

/** The items that belong to one connection, so that no two write the same. */
export const shareOf = <T>(items: readonly T[], connection: number, connections: number): readonly T[] =>
  items.filter((_, index) => index % connections === connection);
