import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Actor } from '../kernel/actor.js';
import type { Permission } from '../kernel/permissions.js';

interface Declared {
  schemaName: string;
  roles?: Permission[];
}

/** What type-graphql remembers of the decorators. */
interface Declarations {
  queries: Declared[];
  mutations: Declared[];
  subscriptions: Declared[];
  objectTypes: { name: string; fields?: Declared[] }[];
}

type Field = GraphQLField<unknown, unknown>;

/** The permissions that a field was declared with; undefined where it needs none, empty where it needs a person. */
export const neededBy = (field: Field): readonly Permission[] | undefined =>
  field.extensions['needs'] as readonly Permission[] | undefined;

/** Writes what `@Authorized` says beside what `@Extensions(needs(…))` says, so that both can be read from the schema. */
export const declarePermissions = (schema: GraphQLSchema): GraphQLSchema => {
  const { queries, mutations, subscriptions, objectTypes } = getMetadataStorage() as unknown as Declarations;
  const kinds = [
    { name: schema.getQueryType()?.name, fields: queries },
    { name: schema.getMutationType()?.name, fields: mutations },
    { name: schema.getSubscriptionType()?.name, fields: subscriptions },
    ...objectTypes,
  ];
  for (const { name, fields = [] } of kinds) {
    const type = name === undefined ? undefined : schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const { schemaName, roles } of fields) {
      const field = type.getFields()[schemaName];
      if (field && roles) field.extensions = { ...field.extensions, needs: [...(neededBy(field) ?? []), ...roles] };
    }
  }
  return schema;
};

interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null | undefined;
}

/** The operation that will run, with its fragments; undefined where the engine will say that there is no such. */
const chosenOperation = ({ document, operationName }: Operation): DocumentNode | undefined => {
  const operations = separateOperations(document);
  const names = Object.keys(operations);
  return operations[operationName ?? (names.length === 1 ? (names[0] ?? '') : '')];
};

const refusalOf = (field: Field, actor: Actor): string | undefined => {
  const needed = neededBy(field);
  if (!needed) return undefined;
  if (needed.length === 0) return `${field.name} is for people who are signed in, not for API keys.`;
  const missing = needed.filter((permission) => !actor.permissions.has(permission));
  return missing.length > 0
    ? `${field.name} needs the permission ${missing.join(', ')}, which this key does not have.`
    : undefined;
};

/**
 * Why an operation is not for this actor, decided before any of it runs: the resolvers check as well, but a mutation
 * whose answer selects what may not be read would have been done by then.
 */
export const refusedOperation = (operation: Operation, actor: Actor): string | undefined => {
  if (actor.kind === 'administrator' || actor.kind === 'anonymous') return undefined;
  const document = chosenOperation(operation);
  if (!document) return undefined;
  let refusal: string | undefined;
  const types = new TypeInfo(operation.schema);
  const lookAt = (): void => {
    const field = types.getFieldDef();
    if (field) refusal ??= refusalOf(field as Field, actor);
  };
  visit(document, visitWithTypeInfo(types, { Field: lookAt }));
  return refusal;
};
