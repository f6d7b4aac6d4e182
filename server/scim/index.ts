export { scimOperations } from './documents.js';
export { createScimRouter, type ScimDependencies } from './router.js';
export { refuseStrayAddresses } from './stray-addresses.js';
