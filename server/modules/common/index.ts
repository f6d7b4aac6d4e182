export { checkNewPassword } from './check-new-password.js';
export { loaderOf } from './loader.js';
export { OrderDirection, PageInput } from './page-info.type.js';
export { ConnectionArgs, connectionOf } from './relay.js';
export { selects } from './selects.js';
export { WriteNote, WriteOutcome } from './write-note.type.js';
