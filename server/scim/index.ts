export { scimOperations } from './documents.js';
export { refuseStrayAddresses } from './stray-addresses.js';
export { createScimRouter, type ScimDependencies } from './router.js';
