import { attribute, complex } from './attribute-definition.js';
import type { Attribute } from './types.js';

/** The client's own identifier of the resource (RFC 7643 §3.1). */
export const externalIdAttribute = attribute(
  'externalId',
  'string',
  'The identifier that the provisioning client gave the resource.',
  { caseExact: true },
);

/** The schemas that the resource uses (RFC 7643 §3); worked out from its attributes, never stored. */
export const schemasAttribute = attribute('schemas', 'reference', 'The URIs of the schemas that the resource uses.', {
  multiValued: true,
  required: true,
  mutability: 'readOnly',
  returned: 'always',
  referenceTypes: ['uri'],
});

const readOnly = { mutability: 'readOnly', caseExact: true } as const;

const meta = complex(
  'meta',
  'What the server notes about the resource.',
  [
    attribute('resourceType', 'string', 'The name of the resource type.', readOnly),
    attribute('created', 'dateTime', 'When the resource was created.', { mutability: 'readOnly' }),
    attribute('lastModified', 'dateTime', 'When the resource last changed.', { mutability: 'readOnly' }),
    attribute('location', 'reference', 'The URI of the resource.', { ...readOnly, referenceTypes: ['uri'] }),
    attribute('version', 'string', 'The version of the resource, as its entity tag says it.', readOnly),
  ],
  { mutability: 'readOnly' },
);

/** The common attributes of every resource (RFC 7643 §3.1), which are not part of /Schemas. */
export const commonAttributes: readonly Attribute[] = [
  schemasAttribute,
  attribute('id', 'string', 'The identifier that the server issued; unique and never used again.', {
    ...readOnly,
    returned: 'always',
    uniqueness: 'server',
  }),
  externalIdAttribute,
  meta,
];
