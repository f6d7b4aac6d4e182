import { createRequire } from 'node:module';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';

// Its ES module build imports a second copy of graphql, whose types ours would not be recognised by.
const { getComplexity, simpleEstimator } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof import('graphql-query-complexity');

/** The most that one operation may cost (edges 65). */
export const maximumCost = 5_000;

const defaultPageSize = 50;

const pageSize: (args: Record<string, unknown>) => number = (args) => {
  const size = args['first'] ?? args['last'];
  return typeof size === 'number' ? Math.min(Math.max(size, 1), 100) : defaultPageSize;
};

/** What lies below a connection costs its page size times as much; `edges` and `nodes` show the same rows. */
const connections: ComplexityEstimator = ({ args, childComplexity, field }) =>
  field.args.some((argument) => argument.name === 'first') ? 1 + pageSize(args) * childComplexity : undefined;

/** Reading every member at once is the dearest field there is. */
const wholeMembership: ComplexityEstimator = ({ field }) => (field.name === 'memberList' ? 40 : undefined);

interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Record<string, unknown> | undefined;
}

/** What an operation costs: a field costs one, a list what its page holds. */
export const costOf = ({ schema, document, operationName, variables }: Operation): number =>
  getComplexity({
    schema,
    query: document,
    ...(operationName ? { operationName } : {}),
    variables: variables ?? {},
    estimators: [connections, wholeMembership, simpleEstimator({ defaultComplexity: 1 })],
  });
