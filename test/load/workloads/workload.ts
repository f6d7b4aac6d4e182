import type { Answer } from '../drive/connection.js';
import type { Request } from '../drive/request.js';
import type { Stage } from '../drive/run-round.js';
import type { Directory } from '../seed/directory.js';

/** The server of this repository, and the limit server, which does the least for the same responses. */
export type SideName = 'ours' | 'limit';

/** The setting in which a workload starts on one side. */
export interface Setting {
  side: SideName;
  directory: Directory;
  connections: number;
}

/** A workload that has started on one side; it keeps its changes from round to round. */
export interface Run {
  /** Stages to run before the next round; they are not measured. */
  before?(): readonly Stage[];
  /** The stages of the next round. */
  stages(): readonly Stage[];
  /** Checks that all writes arrived, and restores what the next workload expects. */
  finish?(send: (request: Request) => Promise<Answer>): Promise<string | undefined>;
}

/** One kind of request, or one mix of them. */
export interface Workload {
  /** W1 and so on, as the documentation numbers them. */
  id: string;
  title: string;
  /** The lowest acceptable ratio to the limit. */
  floor?: number;
  /** The highest acceptable 95th percentile in milliseconds, if the limit server has no such endpoint. */
  p95Ms?: number;
  /** Number of users that the workload needs. */
  users?: number;
  /** The workload reads the provisioning log, which must have entries. */
  readsLog?: boolean;
  /** Number of connections, if it differs from that of the command. */
  connections?: (given: number, directory: Directory) => number;
  /** The limit server has no such endpoint. */
  oursOnly?: boolean;
  /** Removes what the workload created: after the workload, or after every round. */
  tidy?: 'after' | 'each round';
  /** Rounds end when all requests are done, and their duration is the result. */
  timed?: boolean;
  open(setting: Setting): Run;
}

/** Returns a run without state. */
export const simply = (stage: Stage): Run => ({ stages: () => [stage] });

/** Walks through a list in an order that defeats caches, each connection from its own position. */
export const scattered = <T>(items: readonly T[], connection: number): (() => T) => {
  const stride = 7_919;
  let at = connection * 104_729;
  return () => {
    at = (at + stride) % items.length;
    return items[at] as T;
  };
};

/** Returns the items of one connection, so that no two connections write the same ones. */
export const shareOf = <T>(items: readonly T[], connection: number, connections: number): readonly T[] =>
  items.filter((_, index) => index % connections === connection);
