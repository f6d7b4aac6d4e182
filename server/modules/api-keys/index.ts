export { ApiKeyResolver } from './api-key.resolver.js';
export { createApiKeyAccess } from './authenticate-api-key.js';
export { createKeyAllowance } from './key-allowance.js';
export { KeyViewerResolver } from './key-viewer.resolver.js';
export { removeOldDays } from './remove-old-days.js';
export { createRequestCounter } from './request-counter.js';
