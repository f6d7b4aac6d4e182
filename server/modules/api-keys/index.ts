export { ApiKey } from './api-key.entity.js';
export { ApiKeyResolver } from './api-key.resolver.js';
export { createApiKeyDoor } from './authenticate-api-key.js';
export { createKeyAllowance } from './key-allowance.js';
export { KeyViewerResolver } from './key-viewer.resolver.js';
export { createRequestCounter, type RequestCounter } from './request-counter.js';
