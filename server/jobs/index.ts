export { type JobPatience, type JobQueue, openJobQueue } from './job-queue.js';
export { mailJobs } from './mail-jobs.js';
export { startRounds } from './rounds.js';
export { startSimulationHost } from './simulation-host.js';
