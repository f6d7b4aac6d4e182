export { OrderDirection, PageInfo, PageInput } from './page-info.type.js';
export { selects } from './selects.js';
export { WriteNote, WriteOutcome } from './write-note.type.js';
