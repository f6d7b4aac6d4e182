export { applyChanges } from './apply-changes.js';

export { bindElementFilter } from './bind-filter.js';

export { commonAttributes } from './common-attributes.js';
export { customUserSchemaId, withCustomAttributes } from './custom-user-schema.js';

export { diffAttributes } from './diff-attributes.js';
export { enterpriseUserSchema } from './enterprise-user-schema.js';

export { keyedAttributes } from './keyed-attributes.js';
export { noTarget } from './multi-valued.js';
export { normaliseResource } from './normalise-resource.js';
export { groupResource, userResource } from './registry.js';
export { resolvePath } from './resolve-path.js';
export type * from './types.js';
export { userSchema } from './user-schema.js';
