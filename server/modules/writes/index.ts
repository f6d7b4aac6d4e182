export { WriteNote, WriteOutcome } from './write-note.type.js';
