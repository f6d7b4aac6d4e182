import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const standard = GraphQLDateTimeISO.toConfig();

/**
 * A moment as ISO 8601 text in UTC; the library's own scalar under the name that the contract gives it. A Date needs no
 * check by the library.
 */
export const DateTimeScalar = new GraphQLScalarType({
  ...standard,
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : standard.serialize?.(value)),
});
