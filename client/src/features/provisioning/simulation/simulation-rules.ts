import type { SimulationState } from '../../../gql/graphql.js';
import type { MessageKey } from '../../../lib/words/i18n.js';
import type { Tone } from '../../../ui/text/StatusBadge.js';

/** The tone in which each state of a run is shown. */
export const simulationTones: Record<SimulationState, Tone> = {
  REQUESTED: 'waiting',
  RUNNING: 'waiting',
  DONE: 'good',
  STOPPED: 'paused',
  FAILED: 'bad',
  INTERRUPTED: 'warning',
};

/** Returns true if a run has not ended yet. */
export function isUnderWay(run: { state: SimulationState } | null | undefined): boolean {
  return run?.state === 'REQUESTED' || run?.state === 'RUNNING';
}

const phases = [
  'Assign people',
  'Push groups',
  'Push profile updates',
  'Change user names',
  'Push passwords',
  'Change group members',
  'Rename groups',
  'Deactivate leavers',
  'Assign again: found',
  'Assign again: created',
  'Change user names back',
  'Rename groups back',
  'Push now',
  'Push a temporary group',
  'Unlink it, with deletion',
] as const;

/** Returns the message for a phase of the simulator; undefined for a phase without one. */
export function phaseMessage(phase: string | null | undefined): MessageKey | undefined {
  const known = phases.find((candidate) => candidate === phase);
  return known && `simulation.phase.${known}`;
}
