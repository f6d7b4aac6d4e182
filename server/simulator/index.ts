export type { SimulationOptions } from './options.js';
export { defaultOptions } from './options.js';
export type { JournalEntry } from './scim-client.js';
export { createScimClient } from './scim-client.js';
export { runSimulation } from './simulation.js';
export type { Summary } from './summary.js';
export { isClean } from './summary.js';
export { verify } from './verify.js';
