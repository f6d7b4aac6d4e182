export { type JobPatience, type JobQueue, openJobQueue } from './job-queue.js';
export { mailJobs } from './mail-jobs.js';
export { startRounds } from './rounds.js';
export { createSealing, reportUnknownKeys } from './seal-secrets.js';
export { createSealingGate, type SealingGate } from './sealing-gate.js';
export { startSimulationHost } from './simulation-host.js';
