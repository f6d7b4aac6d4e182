export { attributeUses } from './attribute-uses.js';
export { ConfigurationResolver } from './configuration.resolver.js';
export { AttributeUse } from './configuration.types.js';
export { ConfigurationDetailsResolver } from './configuration-details.resolver.js';
export { ResolvedConfigurationResolver } from './resolved-configuration.resolver.js';
export { countSealedFields, sealStoredFields } from './seal-fields.js';
