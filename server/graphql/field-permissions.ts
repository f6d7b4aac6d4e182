import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  isObjectType,
  Kind,
  type SelectionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { mustAddFactor } from '../kernel/access/require-permission.js';
import type { Actor } from '../kernel/actor.js';
import type { DomainError } from '../kernel/faults/errors.js';
import { fault } from '../kernel/faults/fault.js';
import type { ReadBy } from '../kernel/field-marks.js';
import { type Permission, scopeName } from '../kernel/permissions.js';
import { isLeftOut } from './left-out.js';

interface Declared {
  schemaName: string;
  roles?: Permission[];
}

/** The part of type-graphql's metadata of decorators that is read here. */
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

const addNeeds = (field: Field | undefined, needs: readonly Permission[]): void => {
  if (field) field.extensions = { ...field.extensions, needs: [...new Set([...(neededBy(field) ?? []), ...needs])] };
};

/** A type that a permission protects protects each of its fields, so that no other way to one leads past it. */
const closeFields = (type: GraphQLObjectType): void => {
  const protection = type.extensions['readBy'] as ReadBy | undefined;
  if (!protection) return;
  for (const field of Object.values(type.getFields())) {
    if (!protection.open.includes(field.name)) addNeeds(field as Field, [protection.permission]);
  }
};

/**
 * Adds the permissions of `@Authorized` and of the type's `readBy` to the `needs` of a field, so that the schema holds
 * all of them.
 */
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
      if (roles) addNeeds(type.getFields()[schemaName] as Field | undefined, roles);
    }
    closeFields(type);
  }
  return schema;
};

type LeftOut = (selection: SelectionNode) => boolean;

/** Every field that a document asks for, but for what is left out of it. */
const fieldsOf = (schema: GraphQLSchema, document: DocumentNode, leftOut: LeftOut = () => false): Field[] => {
  const fields: Field[] = [];
  const types = new TypeInfo(schema);
  const enter = (selection: SelectionNode): false | undefined => {
    if (leftOut(selection)) return false;
    const field = selection.kind === Kind.FIELD ? types.getFieldDef() : undefined;
    if (field) fields.push(field as Field);
    return undefined;
  };
  const visitor = { Field: enter, InlineFragment: enter, FragmentSpread: enter };
  visit(document, visitWithTypeInfo(types, visitor));
  return fields;
};

/**
 * The permissions without which no part of a document may be answered; for documents that are prepared at the start.
 */
export const neededByDocument = (schema: GraphQLSchema, document: DocumentNode): readonly Permission[] => [
  ...new Set(
    fieldsOf(schema, document).flatMap((field) => {
      const needed = neededBy(field);
      if (needed?.length === 0) throw new Error(`${field.name} is for people, so that no document may ask for it.`);
      return needed ?? [];
    }),
  ),
];

interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>> | null | undefined;
}

/** The operation that will run, with its fragments; undefined where the engine will say that there is no such. */
const chosenOperation = ({
  document,
  operationName,
}: Pick<Operation, 'document' | 'operationName'>): DocumentNode | undefined => {
  const operations = separateOperations(document);
  const names = Object.keys(operations);
  return operations[operationName ?? (names.length === 1 ? (names[0] ?? '') : '')];
};

const isPerson = ({ kind }: Actor): boolean => kind === 'administrator' || kind === 'member';

const refusalOf = (field: Field, actor: Actor): DomainError | undefined => {
  const needed = neededBy(field);
  if (!needed) return undefined;
  if (needed.length === 0) return isPerson(actor) ? undefined : fault('permission.people', { operation: field.name });
  const missing = needed.filter((permission) => !actor.permissions.has(permission)).map(scopeName);
  if (missing.length > 0 && mustAddFactor(actor)) return fault('session.factor-needed');
  return missing.length > 0
    ? fault('permission.missing/operation', { operation: field.name, permissions: missing.join(', ') })
    : undefined;
};

/**
 * Returns why an actor may not run an operation, before any of it runs: the resolvers check as well, but by then a
 * mutation whose answer selects a forbidden field would have been done.
 */
export const refusedOperation = (operation: Operation, actor: Actor): DomainError | undefined => {
  if (actor.kind === 'anonymous') return undefined;
  const document = chosenOperation(operation);
  if (!document) return undefined;
  const definition = getOperationAST(document);
  const leftOut: LeftOut = (selection) => isLeftOut(selection, definition ?? undefined, operation.variables);
  for (const field of fieldsOf(operation.schema, document, leftOut)) {
    const refusal = refusalOf(field, actor);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};
