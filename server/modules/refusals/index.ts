export { createRefusals, type RefusalLine } from './note-refusals.js';
