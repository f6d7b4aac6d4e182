export { claimRun, endRun, endSilentRuns, noteProgress, type RunEnd, type RunProgress } from './play-run.js';
export { SimulationResolver } from './simulation.resolver.js';
