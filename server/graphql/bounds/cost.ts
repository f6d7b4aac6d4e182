import { createRequire } from 'node:module';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { ComplexityEstimator, ComplexityEstimatorArgs } from 'graphql-query-complexity';

// Its ES module build imports a second copy of graphql, whose types ours would not be recognised by.
const { getComplexity } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof import('graphql-query-complexity');

/** The most that one operation may cost (hostile-input 65). */
export const maximumCost = 5_000;

const defaultPageSize = 50;
const defaultCount = 100;
const largestCount = 1_000;

/** Whole rows of `userPage` and `groupPage` come from one statement: ten of them count as one of a connection. */
const rowsForOne = 10;

/** The number of rows assumed for a list without pages: more at the root than on a row. */
const atTheRoot = 20;
const onARow = 3;

/** The schema is in memory, and what tools ask of it is always the same; how deep it goes has limits of its own. */
const ofTheSchema = 2;

/** A field with a resolver of its own asks the database once for each row. */
const ofAStatement = 10;

type Field = ComplexityEstimatorArgs['field'];

const within = (size: unknown, fallback: number, most: number): number =>
  typeof size === 'number' ? Math.min(Math.max(size, 1), most) : fallback;

const isList = ({ type }: Field): boolean => {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) && isCompositeType(getNamedType(inner));
};

const takes = (field: Field, name: string): boolean => field.args.some((argument) => argument.name === name);

/**
 * The field that returns the page multiplies by its size; its `edges` and `nodes` are the same rows, so they do not.
 */
const isOfAPage = (type: string): boolean => /(Connection|Page)$/.test(type);

const isOfTheSchema = (type: string): boolean => type.startsWith('__');

const isRoot = (type: string): boolean => ['Query', 'Mutation', 'Subscription'].includes(type);

/** Returns how many times the fields below a field are resolved. */
const rowsOf = (field: Field, args: Record<string, unknown>, type: string): number => {
  if (takes(field, 'first')) return within(args['first'] ?? args['last'], defaultPageSize, 100);
  if (takes(field, 'page')) {
    const { count } = (args['page'] ?? {}) as { count?: unknown };
    return within(count, defaultCount, largestCount) / rowsForOne;
  }
  if (!isList(field) || isOfAPage(type)) return 1;
  if (isOfTheSchema(type)) return ofTheSchema;
  return isRoot(type) ? atTheRoot : onARow;
};

const ownCost = (field: Field, type: string): number => {
  // Clients that keep what they read add it to every selection, and it is known without being looked up.
  if (field.name === '__typename') return 0;
  const declared = field.extensions?.['cost'];
  if (typeof declared === 'number') return declared;
  return field.resolve !== undefined && !isRoot(type) && !isOfTheSchema(type) ? ofAStatement : 1;
};

const estimate: ComplexityEstimator = ({ args, childComplexity, field, type }) =>
  ownCost(field, type.name) + rowsOf(field, args, type.name) * childComplexity;

export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Record<string, unknown> | null | undefined;
}

/**
 * Returns the cost of an operation: a field costs one, a field that queries the database for each row ten, and some
 * declare more (`costs`). The cost below a list is multiplied by its rows.
 */
export const costOf = ({ schema, document, operationName, variables }: Operation): number =>
  getComplexity({
    schema,
    query: document,
    ...(operationName ? { operationName } : {}),
    variables: variables ?? {},
    estimators: [estimate],
  });
