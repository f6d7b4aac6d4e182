import { enterpriseUserSchema } from './enterprise-user-schema.js';
import { groupSchema } from './group-schema.js';
import type { ResourceSchema } from './types.js';
import { userSchema } from './user-schema.js';

/** Users as declared here: behind validation, /Schemas, filters and sorting alike. */
export const userResource: ResourceSchema = { name: 'User', core: userSchema, extensions: [enterpriseUserSchema] };

/** Groups as declared here: behind validation, /Schemas, filters and sorting alike. */
export const groupResource: ResourceSchema = { name: 'Group', core: groupSchema, extensions: [] };
