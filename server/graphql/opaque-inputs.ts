import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type GraphQLInputObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
} from 'graphql';

const reachesItself = (type: GraphQLInputObjectType): boolean => {
  const seen = new Set<string>();
  const visit = (current: GraphQLInputObjectType): boolean =>
    Object.values(current.getFields()).some((field) => {
      const inner = getNamedType(field.type);
      if (inner.name === type.name) return true;
      if (!isInputObjectType(inner) || seen.has(inner.name)) return false;
      seen.add(inner.name);
      return visit(inner);
    });
  return visit(type);
};

/**
 * Returns the schema with scalars in place of its recursive input types: graphql-jit expands input types and would
 * never end with one that contains itself. The resolvers turn such values into their classes and check them all the
 * same.
 */
export const withOpaqueRecursiveInputs = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.TYPE]: (type) =>
      isInputObjectType(type) && reachesItself(type)
        ? new GraphQLScalarType({ name: type.name, serialize: (value) => value })
        : undefined,
  });
