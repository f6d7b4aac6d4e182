export { scimOperations } from './documents.js';
export { createUserPreview, type PreviewUser } from './preview-user.js';
export { createScimRouter } from './router.js';
export { refuseStrayAddresses } from './stray-addresses.js';
