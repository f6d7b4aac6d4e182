import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { neededBy } from '../../server/graphql/field-permissions.js';

export type Field = GraphQLField<unknown, unknown>;

/** A value of the right type that names nothing which exists. */
export const literal = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map(({ name, type: inner }) => `${name}: ${literal(inner)}`).join(', ')} }`;
  }
  return (
    { Int: '1', Float: '1', Boolean: 'true', JSON: '{}', DateTime: '"2020-01-01T00:00:00Z"' }[type.name] ?? '"none"'
  );
};

/** The shortest selection that a type takes, of fields that need nothing more. */
export const selection = (type: GraphQLNamedType): string => {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => !neededBy(field as Field)?.length);
  const leaf = fields.find((field) => !isObjectType(getNamedType(field.type)));
  const chosen = leaf ?? fields[0];
  return chosen ? ` { ${chosen.name}${selection(getNamedType(chosen.type))} }` : '';
};

/** A field as an operation calls it: with the arguments that it requires, and the selection below it. */
export const call = (field: Field, below = selection(getNamedType(field.type))): string => {
  const args = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${literal(type)}`);
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${below}`;
};
