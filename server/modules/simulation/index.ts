export { claimRun, endRun, endSilentRuns, noteProgress, type RunEnd, type RunProgress } from './play-run.js';
export { removeOldRuns } from './remove-old-runs.js';
export { SimulationResolver } from './simulation.resolver.js';
