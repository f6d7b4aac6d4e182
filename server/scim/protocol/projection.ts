import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';
import type { Attribute, ResourceSchema } from '../../kernel/schema/definitions/types.js';

/** The attributes that a request names, in lower case; `whole` where no sub-attribute narrows it down. */
type Names = Map<string, Names | 'whole'>;

/** The part of a resource that an answer carries (RFC 7644 §3.9). */
export interface Projection {
  /** Returns whether an attribute that is stored apart (groups, members) has to be read at all. */
  includes(attribute: string): boolean;
  apply(resource: JsonObject): JsonObject;
  /** True if every stored attribute is kept, so that their text can be sent as it is. */
  keepsAttributes: boolean;
  /** Returns the projection of each value of a multi-valued attribute that `apply` does not reach. */
  inside(attribute: string): (value: JsonObject) => JsonObject;
}

const add = (names: Names, [head = '', ...rest]: readonly string[]): void => {
  const known = names.get(head);
  if (known === 'whole') return;
  if (rest.length === 0) {
    names.set(head, 'whole');
    return;
  }
  const deeper: Names = known ?? new Map();
  names.set(head, deeper);
  add(deeper, rest);
};

const readNames = (schema: ResourceSchema, paths: readonly string[]): Names => {
  const names: Names = new Map();
  const core = schema.core.id.toLowerCase();
  const extensions = schema.extensions.map(({ id }) => id.toLowerCase());
  for (const text of paths) {
    const path = text.toLowerCase();
    const extension = extensions.find((urn) => path === urn || path.startsWith(`${urn}:`));
    if (path === core) {
      for (const { name } of schema.core.attributes) add(names, [name.toLowerCase()]);
    } else if (extension !== undefined) {
      const within = path.slice(extension.length + 1);
      add(names, within === '' ? [extension] : [extension, ...within.split('.')]);
    } else {
      add(names, (path.startsWith(`${core}:`) ? path.slice(core.length + 1) : path).split('.'));
    }
  }
  return names;
};

/** Keeps all of a value. */
export const whole = (value: JsonObject): JsonObject => value;

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const filterKeys = (object: JsonObject, keep: (name: string, value: unknown) => unknown): JsonObject => {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(object)) {
    const part = keep(key.toLowerCase(), value);
    if (part !== undefined && !(isEmpty(part) && !isEmpty(value))) kept[key] = part;
  }
  return kept;
};

const inEach = (value: unknown, project: (object: JsonObject) => JsonObject): unknown => {
  if (Array.isArray(value)) {
    const parts = value.map((item) => (isJsonObject(item) ? project(item) : item));
    return parts.filter((part) => !isEmpty(part));
  }
  return isJsonObject(value) ? project(value) : value;
};

const pick = (object: JsonObject, names: Names): JsonObject =>
  filterKeys(object, (name, value) => {
    const wanted = names.get(name);
    return wanted instanceof Map ? inEach(value, (inner) => pick(inner, wanted)) : wanted && value;
  });

const hasAny = (object: JsonObject, names: Names): boolean =>
  Object.keys(object).some((key) => names.has(key.toLowerCase()));

/** Returns the object itself if it has none of the names, because there is mostly nothing to omit. */
const omit = (object: JsonObject, names: Names): JsonObject =>
  hasAny(object, names)
    ? filterKeys(object, (name, value) => {
        const unwanted = names.get(name);
        if (unwanted === 'whole') return undefined;
        return unwanted ? inEach(value, (inner) => omit(inner, unwanted)) : value;
      })
    : object;

const namesReturned = (attributes: readonly Attribute[], ...kinds: Attribute['returned'][]): string[] =>
  attributes.filter(({ returned }) => kinds.includes(returned)).map(({ name }) => name);

const pathsReturned = ({ core, extensions }: ResourceSchema, ...kinds: Attribute['returned'][]): string[] => [
  ...namesReturned(core.attributes, ...kinds),
  ...extensions.flatMap(({ id, attributes }) => namesReturned(attributes, ...kinds).map((name) => `${id}:${name}`)),
];

/**
 * The attributes that are not stored with the rest: groups and members have tables of their own, and a password is not
 * kept.
 */
const keptApart: ReadonlySet<string> = new Set(['groups', 'members', 'password']);

/** Exactly what `attributes` names, what is always returned, and never what is never returned. */
const only = (schema: ResourceSchema, paths: readonly string[]): Projection => {
  const names = readNames(schema, [...paths, 'id', ...pathsReturned(schema, 'always')]);
  const hidden = readNames(schema, pathsReturned(schema, 'never'));
  return {
    includes: (attribute) => names.has(attribute),
    keepsAttributes: false,
    apply: (resource) => omit(pick(resource, names), hidden),
    inside: (attribute) => {
      const wanted = names.get(attribute);
      return wanted instanceof Map ? (value) => pick(value, wanted) : whole;
    },
  };
};

/** The default set without what `excludedAttributes` names; what is always returned cannot be excluded. */
const allBut = (schema: ResourceSchema, paths: readonly string[]): Projection => {
  const names = readNames(schema, [...paths, ...pathsReturned(schema, 'never', 'request')]);
  for (const name of ['id', ...namesReturned(schema.core.attributes, 'always')]) names.delete(name.toLowerCase());
  return {
    includes: (attribute) => names.get(attribute) !== 'whole',
    keepsAttributes: [...names.keys()].every((name) => keptApart.has(name)),
    apply: (resource) => omit(resource, names),
    inside: (attribute) => {
      const unwanted = names.get(attribute);
      return unwanted instanceof Map ? (value) => omit(value, unwanted) : whole;
    },
  };
};

const known = new WeakMap<ResourceSchema, Map<string, Projection>>();

/** Clients ask for few different projections; the limit keeps a client that invents others from filling the memory. */
const mostKnown = 100;
const longestKnown = 1_000;

const projectionsOf = (schema: ResourceSchema): Map<string, Projection> => {
  const projections = known.get(schema);
  if (projections && projections.size < mostKnown) return projections;
  const none = new Map<string, Projection>();
  known.set(schema, none);
  return none;
};

/** The projection that a request asks for; with neither list, everything that is returned by default. */
export const createProjection = (
  schema: ResourceSchema,
  attributes: readonly string[],
  excludedAttributes: readonly string[],
): Projection => {
  const projections = projectionsOf(schema);
  const key = attributes.length > 0 ? `+${attributes}` : `-${excludedAttributes}`;
  const made =
    projections.get(key) ?? (attributes.length > 0 ? only(schema, attributes) : allBut(schema, excludedAttributes));
  if (key.length <= longestKnown) projections.set(key, made);
  return made;
};
