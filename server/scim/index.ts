export { refuseStrayAddresses } from './admission/stray-addresses.js';
export { scimOperations } from './operations/documents.js';
export { createUserPreview, type PreviewUser } from './resources/preview-user.js';
export { createScimRouter } from './router.js';
