export { createCounterCheck } from './check-counters.js';
