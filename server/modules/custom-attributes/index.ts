export { CustomAttributeResolver } from './custom-attribute.resolver.js';
export { createUserResourceCache } from './user-resource-cache.js';
