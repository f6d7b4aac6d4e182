export type { RefusalLine } from '../../kernel/refusal.js';
export { createRefusals } from './note-refusals.js';
