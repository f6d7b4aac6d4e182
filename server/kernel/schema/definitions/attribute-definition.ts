import type { Attribute, AttributeType } from './types.js';

type Traits = Partial<Omit<Attribute, 'name' | 'type' | 'description'>>;

/** References and binaries are case-exact by their nature (RFC 7643 §2.3.6, §2.3.7). */
const caseExactTypes: ReadonlySet<AttributeType> = new Set(['reference', 'binary']);

/** Defines an attribute; what is not said has the defaults of RFC 7643 §2.2. */
export const attribute = (name: string, type: AttributeType, description: string, traits: Traits = {}): Attribute => ({
  name,
  type,
  multiValued: false,
  description,
  required: false,
  caseExact: caseExactTypes.has(type),
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...traits,
});

/** Defines a complex attribute with one value. */
export const complex = (
  name: string,
  description: string,
  subAttributes: readonly Attribute[],
  traits: Traits = {},
): Attribute => attribute(name, 'complex', description, { subAttributes, ...traits });

/** Defines a complex attribute with any number of values. */
export const complexList = (
  name: string,
  description: string,
  subAttributes: readonly Attribute[],
  traits: Traits = {},
): Attribute => complex(name, description, subAttributes, { multiValued: true, ...traits });

/** The preferred value of a list: true at most once (RFC 7643 §2.4). */
export const primary = attribute(
  'primary',
  'boolean',
  'Whether this is the preferred value of the attribute; true appears at most once.',
);

/** The sub-attributes that RFC 7643 §2.4 gives to most multi-valued attributes, around a value of one's own. */
export const listMembers = (value: Attribute, types?: readonly string[]): readonly Attribute[] => [
  value,
  attribute('display', 'string', 'A human-readable name of the value, for display.'),
  attribute('type', 'string', 'What the value is used for.', types ? { canonicalValues: types } : {}),
  primary,
];
