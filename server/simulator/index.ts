export { verify } from './check/verify.js';
export type { JournalEntry } from './client/scim-client.js';
export { createScimClient } from './client/scim-client.js';
export type { SimulationOptions } from './options.js';
export { defaultOptions } from './options.js';
export { runSimulation } from './simulation.js';
export type { Summary } from './summary.js';
export { isClean } from './summary.js';
