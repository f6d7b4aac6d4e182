export { AttributeResolver } from './attribute.resolver.js';
export { addCustomAttribute, deleteCustomAttribute } from './change-custom-attributes.js';
export { CustomAttribute } from './custom-attribute.entity.js';
export { AddCustomAttributeInput, CustomAttributeResolver } from './custom-attribute.resolver.js';
export { listCustomAttributes } from './list-custom-attributes.js';
export { createUserResourceCache } from './user-resource-cache.js';
