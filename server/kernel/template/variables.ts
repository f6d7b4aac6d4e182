import { isJsonObject } from '../json-object.js';
import { customUserSchemaId } from '../schema/definitions/custom-user-schema.js';
import type { Attribute, Attributes, AttributeType, ResourceSchema, Schema } from '../schema/definitions/types.js';
import { own } from '../schema/values/values.js';

/** The place of a variable's value in a user. */
export interface VariablePath {
  /** URN of the extension that holds the attribute; undefined for core attributes. */
  extension: string | undefined;
  /** Undefined for the id, which is no part of the attributes. */
  attribute: string | undefined;
  /** True if the attribute has many values: the primary one counts, or else the first. */
  multiValued: boolean;
  /** The part of a complex attribute or of a value. */
  part: string | undefined;
}

/** A variable: an attribute of users, or a part of one. */
export interface Variable {
  /** The name that lists show. */
  name: string;
  /** Other names for the same. */
  aliases: readonly string[];
  type: AttributeType;
  description: string;
  custom: boolean;
  path: VariablePath;
}

/** All variables, found by any of their names in any letter case, with or without `user.` before it. */
export interface VariableCatalogue {
  variables: readonly Variable[];
  /** Every name and alias, for suggestions. */
  names: readonly string[];
  find(name: string): Variable | undefined;
}

/** The part of a user that a template reads. */
export interface TemplateUser {
  id: string;
  attributes: Attributes;
}

/** Short names of parts that would be long otherwise. */
const shortNames: Readonly<Record<string, string>> = {
  'emails.value': 'email',
  'phoneNumbers.value': 'phoneNumber',
  'roles.value': 'role',
  'name.givenName': 'givenName',
  'name.familyName': 'familyName',
  'name.middleName': 'middleName',
  'name.formatted': 'fullName',
};

/** Values that are not for people to put into texts: read-only ones live elsewhere, passwords nowhere. */
const isUsable = ({ mutability, name }: Attribute): boolean => mutability === 'readWrite' && name !== '$ref';

/** The part that the name of an attribute alone means: `${emails}`, `${manager}`, `${addresses}`. */
const mainPart = ({ subAttributes = [] }: Attribute): string | undefined =>
  ['value', 'formatted'].find((name) => subAttributes.some((part) => part.name === name));

const variablesOfAttribute = (schema: Schema, attribute: Attribute, extension: string | undefined): Variable[] => {
  const custom = schema.id === customUserSchemaId;
  const base = { custom, description: attribute.description };
  const path = { extension, attribute: attribute.name, multiValued: attribute.multiValued };
  if (attribute.type !== 'complex') {
    const aliases = custom ? [`custom.${attribute.name}`] : [];
    return [{ ...base, name: attribute.name, aliases, type: attribute.type, path: { ...path, part: undefined } }];
  }
  const main = mainPart(attribute);
  return (attribute.subAttributes ?? [])
    .filter((part) => isUsable(part) && part.name !== 'primary')
    .map((part) => {
      const full = `${attribute.name}.${part.name}`;
      const names = [
        ...(attribute.name === 'name' ? [full] : []),
        ...(shortNames[full] ? [shortNames[full]] : []),
        ...(part.name === main && attribute.name !== 'name' ? [attribute.name] : []),
        ...(attribute.name === 'name' ? [] : [full]),
      ];
      const [name = full, ...aliases] = names;
      return {
        ...base,
        name,
        aliases,
        type: part.type,
        description: part.description,
        path: { ...path, part: part.name },
      };
    });
};

const idVariable: Variable = {
  name: 'id',
  aliases: [],
  type: 'string',
  description: 'The identifier of the user in this directory.',
  custom: false,
  path: { extension: undefined, attribute: undefined, multiValued: false, part: undefined },
};

const externalIdVariable: Variable = {
  name: 'externalId',
  aliases: [],
  type: 'string',
  description: 'The identifier that the identity provider gave the user.',
  custom: false,
  path: { extension: undefined, attribute: 'externalId', multiValued: false, part: undefined },
};

const catalogues = new WeakMap<ResourceSchema, VariableCatalogue>();

const buildCatalogue = (resource: ResourceSchema): VariableCatalogue => {
  const variables = [
    ...[resource.core, ...resource.extensions].flatMap((schema) =>
      schema.attributes
        .filter(isUsable)
        .flatMap((attribute) =>
          variablesOfAttribute(schema, attribute, schema === resource.core ? undefined : schema.id),
        ),
    ),
    idVariable,
    externalIdVariable,
  ];
  const byName = new Map<string, Variable>();
  for (const variable of variables) {
    for (const name of [variable.name, ...variable.aliases]) {
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), variable);
    }
  }
  return {
    variables,
    names: variables.flatMap(({ name, aliases }) => [name, ...aliases]),
    find: (name) => byName.get(name.toLowerCase().replace(/^user\./, '')),
  };
};

/**
 * The variables that the attributes of a resource give:
 *
 * - an attribute by its name: `${userName}`, `${title}`, `${department}`, `${externalId}`, and `${id}`;
 * - a part of one: `${name.givenName}`, `${addresses.locality}`, `${emails.type}`;
 * - short: `${email}` is the address of `emails`, `${phoneNumber}` and `${role}` likewise; `${givenName}`,
 *   `${familyName}`, `${middleName}` and `${fullName}` are parts of `name`; `${manager}` is `manager.value`, and
 *   `${addresses}` is `addresses.formatted`;
 * - a custom attribute by its name, or as `${custom.…}`; where a standard short name is the same, the standard one
 *   is meant;
 * - any of them after `user.`: `${user.userName}`.
 *
 * Of many values the primary one counts, or else the first.
 */
export const variablesOf = (resource: ResourceSchema): VariableCatalogue => {
  const known = catalogues.get(resource);
  if (known) return known;
  const made = buildCatalogue(resource);
  catalogues.set(resource, made);
  return made;
};

const chosenValue = (values: unknown): unknown =>
  Array.isArray(values) ? (values.find((value) => own(value, 'primary') === true) ?? values[0]) : undefined;

const toText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : undefined;
};

/**
 * A user's value as text: booleans as true and false, moments as ISO 8601; undefined where there is none or it is
 * empty.
 */
export const readVariable = ({ path }: Variable, user: TemplateUser): string | undefined => {
  if (path.attribute === undefined) return user.id;
  const bag = path.extension === undefined ? user.attributes : own(user.attributes, path.extension);
  const found = own(bag, path.attribute);
  const value = path.multiValued ? chosenValue(found) : found;
  return toText(path.part === undefined ? value : isJsonObject(value) ? own(value, path.part) : undefined);
};
