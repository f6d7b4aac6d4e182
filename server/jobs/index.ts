export { type JobPatience, type JobQueue, openJobQueue } from './job-queue.js';
export { mailJobs } from './mail-jobs.js';
export { type Repetition, repeat } from './repeat.js';
