import { ApolloServer, type ApolloServerPlugin, type HTTPGraphQLHead } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import {
  type ASTNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Context } from '../kernel/context.js';
import { DomainError } from '../kernel/faults/errors.js';
import { normaliseError } from '../kernel/faults/normalise-error.js';
import type { RefusalNote } from '../kernel/faults/refusal-note.js';
import { type NoteRefusal, refusalIn } from '../kernel/refusal.js';
import { isOverlongAnswer, longestAnswer } from './bounds/answer-length.js';
import { costOf, maximumCost } from './bounds/cost.js';
import { limits } from './bounds/limits.js';
import { formatError, thrownBy } from './error-format.js';

export type EndpointContext = Context & {
  /** Takes what an operation costs from what the caller may spend; rejects where that does not suffice. */
  charge: (cost: number) => Promise<void>;
};

const badRequest = (message: string, nodes?: readonly ASTNode[]): GraphQLError =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

/**
 * Refuses variables that do not fit their types, at the first that does not. The calculation of the cost would check
 * them to the last, and each fault quotes the whole value that it is in: a stranger's 64 kB would keep everybody
 * waiting.
 */
const checkVariables = (schema: GraphQLSchema, operation: OperationDefinitionNode, variables: object): void => {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, { ...variables }, { maxErrors: 1 });
  if (errors?.[0]) throw badRequest(errors[0].message, errors[0].nodes);
};

/** Returns the cost of an operation. A variable that still does not fit its type is the caller's mistake as well. */
const costOrRefusal = (operation: Parameters<typeof costOf>[0]): number => {
  try {
    return costOf(operation);
  } catch (error) {
    // An error of the library's own copy of graphql, so that instanceof does not know it.
    const { message, nodes } = error as GraphQLError;
    throw badRequest(message, nodes);
  }
};

/** A refusal by the endpoint, which the engine would take for a fault of its own. */
const asRefusal = (error: unknown): unknown =>
  error instanceof DomainError
    ? new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 429 } } })
    : error;

/** Refuses an operation whose cost is over the limit, or more than the caller has left, before any resolver runs. */
const costPlugin = (schema: GraphQLSchema): ApolloServerPlugin<EndpointContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document, operation, request }) {
        // Apollo says afterwards that there is no operation of that name.
        if (!operation) return;
        const { operationName, variables } = request;
        checkVariables(schema, operation, variables ?? {});
        const cost = costOrRefusal({ schema, document, operationName, variables });
        if (cost > maximumCost) {
          throw badRequest(`The operation costs ${Math.ceil(cost)}; ask for at most ${maximumCost} at once.`);
        }
        await contextValue.charge(cost).catch((error: unknown) => {
          throw asRefusal(error);
        });
      },
    };
  },
});

/** The refusals among the failures of an operation, each reason once. */
const refusalsIn = (errors: readonly GraphQLError[]): RefusalNote[] => {
  const notes = errors
    .map((error) => normaliseError(thrownBy(error)))
    .flatMap((error) => (error && refusalIn(error)) || []);
  return [...new Map(notes.map((note) => [note.reason, note])).values()];
};

/** Repeats a temporary failure in the status, which proxies and clients without GraphQL understand. */
const sayUnavailable = (http: HTTPGraphQLHead, errors: readonly GraphQLFormattedError[]): void => {
  const unavailable = errors.find(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
  if (!unavailable) return;
  http.status = 503;
  const retryAfter = unavailable.extensions?.['retryAfter'];
  if (typeof retryAfter === 'number') http.headers.set('retry-after', String(Math.max(1, Math.ceil(retryAfter))));
};

/** Puts request ids on errors and keeps everything internal out of them. */
const errorPlugin = ({ signedIn, onUnexpected, noteRefusal }: Options): ApolloServerPlugin<EndpointContext> => ({
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ response, errors }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        const { actor, request } = contextValue;
        const { requestId } = request;
        for (const note of refusalsIn(errors ?? [])) await noteRefusal({ ...note, actor, request });
        const said = response.body.singleResult.errors.map((formatted, index) =>
          formatError(formatted, errors?.[index], { requestId, signedIn, onUnexpected }),
        );
        response.body.singleResult.errors = said;
        sayUnavailable(response.http, said);
      },
    };
  },
});

/**
 * Refuses to write out an answer that is too long. The answer of a mutation is always written, because the change has
 * happened.
 */
const lengthPlugin = (): ApolloServerPlugin<EndpointContext> => ({
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ response, operation }) {
        if (response.body.kind !== 'single' || operation?.operation !== OperationTypeNode.QUERY) return;
        if (!isOverlongAnswer(response.body.singleResult.data)) return;
        const { requestId } = contextValue.request;
        const message = `The answer is longer than ${longestAnswer} characters; ask for fewer rows or fields at once.`;
        response.http.status = 400;
        response.body.singleResult = {
          errors: [{ message, extensions: { code: 'BAD_USER_INPUT', reason: 'tooMany', requestId } }],
        };
      },
    };
  },
});

/**
 * Writes an answer. The engine would report its own failures, this one included, without a request id and without a log
 * entry; an error thrown from here reaches the last resort, which adds both.
 */
const stringify = (result: FormattedExecutionResult): string => {
  const [error] = result.errors ?? [];
  const { code, requestId } = error?.extensions ?? {};
  if (error && code === 'INTERNAL_SERVER_ERROR' && requestId === undefined) {
    throw new Error(`The GraphQL engine failed: ${error.message}`);
  }
  return `${JSON.stringify(result)}\n`;
};

interface Options {
  schema: GraphQLSchema;
  /** True if this engine serves callers who are signed in; only they may introspect and read why a query is invalid. */
  signedIn: boolean;
  onUnexpected: (error: unknown) => void;
  noteRefusal: NoteRefusal;
}

/**
 * Creates Apollo with safe settings. There are two instances, because validation, caching and error texts depend on
 * whether the caller is signed in.
 */
export const createApollo = (options: Options): ApolloServer<EndpointContext> => {
  const { schema, signedIn, onUnexpected } = options;
  return new ApolloServer<EndpointContext>({
    schema,
    introspection: signedIn,
    hideSchemaDetailsFromClientErrors: !signedIn,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // Its own would write whole errors to the console.
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: onUnexpected },
    parseOptions: { maxTokens: limits.tokens },
    stringifyResult: stringify,
    plugins: [ApolloServerPluginCacheControlDisabled(), costPlugin(schema), errorPlugin(options), lengthPlugin()],
  });
};
