import { attribute, complex, complexList } from '../../kernel/schema/definitions/attribute-definition.js';
import type { Attribute, AttributeType, Schema } from '../../kernel/schema/definitions/types.js';
import { discoverySchemas } from '../protocol/urns.js';

const fixed = (name: string, type: AttributeType, description: string, traits: Partial<Attribute> = {}): Attribute =>
  attribute(name, type, description, { mutability: 'readOnly', ...traits });

const needed = { required: true } as const;

const address = (name: string, description: string, traits: Partial<Attribute> = {}): Attribute =>
  fixed(name, 'reference', description, { referenceTypes: ['external'], ...traits });

const supported = fixed('supported', 'boolean', 'Whether the feature is there.', needed);

const feature = (name: string, description: string, ...limits: Attribute[]): Attribute =>
  complex(name, description, [supported, ...limits], { ...needed, mutability: 'readOnly' });

const count = (name: string, description: string, traits: Partial<Attribute> = needed): Attribute =>
  fixed(name, 'integer', description, traits);

const configurationSchema: Schema = {
  id: discoverySchemas.configuration,
  name: 'Service Provider Configuration',
  description: "Schema for representing the service provider's configuration",
  attributes: [
    address('documentationUri', 'Where people find help.'),
    feature('patch', 'Whether resources can be changed in part.'),
    feature(
      'bulk',
      'Whether many operations can be sent at once.',
      count('maxOperations', 'How many operations a request may have.'),
      count('maxPayloadSize', 'How many bytes a request may have.'),
    ),
    feature(
      'filter',
      'Whether lists can be filtered.',
      count('maxResults', 'How many resources an answer has at most.'),
    ),
    feature('changePassword', 'Whether passwords can be changed.'),
    feature('sort', 'Whether lists can be sorted.'),
    feature('etag', 'Whether resources have versions.'),
    complex(
      'pagination',
      'How lists are cut into pages (RFC 9865).',
      [
        fixed('cursor', 'boolean', 'Whether pages go by cursor.', needed),
        fixed('index', 'boolean', 'Whether pages go by index.', needed),
        fixed('defaultPaginationMethod', 'string', 'What a request without either gets.', {
          canonicalValues: ['cursor', 'index'],
        }),
        count('defaultPageSize', 'How many resources a page has unless the request says so.', {}),
        count('maxPageSize', 'How many resources a page has at most.', {}),
      ],
      { mutability: 'readOnly' },
    ),
    complexList(
      'authenticationSchemes',
      'How clients prove who they are.',
      [
        fixed('type', 'string', 'The kind of the scheme.', {
          ...needed,
          canonicalValues: ['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest'],
        }),
        fixed('name', 'string', 'The name of the scheme, for display.', needed),
        fixed('description', 'string', 'What the scheme is about.', needed),
        address('specUri', 'Where the scheme is specified.'),
        address('documentationUri', 'Where people find help with the scheme.'),
        fixed('primary', 'boolean', 'Whether this is the preferred scheme.'),
      ],
      { ...needed, mutability: 'readOnly' },
    ),
  ],
};

const schemaUri = (name: string, description: string): Attribute =>
  address(name, description, { ...needed, referenceTypes: ['uri'] });

const resourceTypeSchema: Schema = {
  id: discoverySchemas.resourceType,
  name: 'ResourceType',
  description: 'Schema for representing a resource type',
  attributes: [
    fixed('id', 'string', 'The same as the name.'),
    fixed('name', 'string', 'The name of the resource type.', needed),
    fixed('description', 'string', 'What resources of the type are.'),
    address('endpoint', 'Where the resources are, relative to the base URL.', { ...needed, referenceTypes: ['uri'] }),
    schemaUri('schema', 'The URI of the schema of the type.'),
    complexList(
      'schemaExtensions',
      'The schemas that extend it.',
      [
        schemaUri('schema', 'The URI of the extension.'),
        fixed('required', 'boolean', 'Whether every resource has to have it.', needed),
      ],
      { ...needed, mutability: 'readOnly' },
    ),
  ],
};

const choice = (name: string, description: string, ...canonicalValues: string[]): Attribute =>
  fixed(name, 'string', description, { canonicalValues });

const simpleTypes = ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'reference', 'binary'] as const;

/** The characteristics of an attribute and of a sub-attribute (RFC 7643 §7); sub-attributes have none of their own. */
const characteristics = (...types: AttributeType[]): Attribute[] => [
  fixed('name', 'string', "The attribute's name.", { ...needed, caseExact: true }),
  fixed('type', 'string', "The attribute's type.", { ...needed, canonicalValues: types }),
  fixed('multiValued', 'boolean', 'Whether it may have several values.', needed),
  fixed('description', 'string', 'What it is, for people.', { caseExact: true }),
  fixed('required', 'boolean', 'Whether every resource has to have it.'),
  fixed('canonicalValues', 'string', 'Values that are suggested.', { multiValued: true, caseExact: true }),
  fixed('caseExact', 'boolean', 'Whether case counts when its values are compared.'),
  choice('mutability', 'Who may write it, and when.', 'readOnly', 'readWrite', 'immutable', 'writeOnly'),
  choice('returned', 'When it is returned.', 'always', 'never', 'default', 'request'),
  choice('uniqueness', 'Where its values are unique.', 'none', 'server', 'global'),
  fixed('referenceTypes', 'string', 'What it may refer to.', { multiValued: true, caseExact: true }),
];

const schemaSchema: Schema = {
  id: discoverySchemas.schema,
  name: 'Schema',
  description: 'Schema for representing a schema',
  attributes: [
    schemaUri('id', 'The URI of the schema.'),
    fixed('name', 'string', 'The name of the schema, for display.', needed),
    fixed('description', 'string', 'What the schema describes.'),
    complexList(
      'attributes',
      'The attributes of the schema.',
      [
        ...characteristics(...simpleTypes, 'complex'),
        complexList('subAttributes', 'The parts of a complex attribute.', characteristics(...simpleTypes), {
          mutability: 'readOnly',
        }),
      ],
      { ...needed, mutability: 'readOnly' },
    ),
  ],
};

/** The schemas of the discovery resources themselves (RFC 7643 §8.7.2 and its verified erratum 8417). */
export const schemasOfDiscovery: readonly Schema[] = [configurationSchema, resourceTypeSchema, schemaSchema];
