import { type DocumentNode, GraphQLError, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import type { DomainCode } from '../kernel/faults/causes/codes.js';
import { isJsonObject } from '../kernel/json-object.js';
import { findOverlongList, unkeepable } from '../kernel/text/plain-text.js';
import { deepestInput, hasDeepLiteral, isTooDeep } from './bounds/input-depth.js';
import { unkeepableIn } from './bounds/keepable-texts.js';
import { exceededLimit, limits } from './bounds/limits.js';

/** The parameters of a GraphQL request (GraphQL over HTTP §5.1). */
export interface GraphQLRequestBody {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** A place in the text of an operation. */
export type Locations = readonly { line: number; column: number }[];

/** A request as it may be run. */
export interface Admitted {
  ok: true;
  document: DocumentNode;
  body: GraphQLRequestBody;
  /** The operation that will run; undefined if the engine will report that there is none of that name. */
  operation: OperationDefinitionNode | undefined;
}

/** The reason why a request is not run. */
export interface GuardRefusal {
  ok: false;
  code: DomainCode;
  message: string;
  locations?: Locations | undefined;
  /** The argument or variable to blame. The caller named it, so it reveals nothing about the schema. */
  field?: string;
}

export type Guarded = Admitted | GuardRefusal;

const refuse = (message: string, locations?: Locations): GuardRefusal => ({
  ok: false,
  code: 'BAD_USER_INPUT',
  message,
  locations,
});

/** The words by which clients that send hashes know that they have to send the text (automatic persisted queries). */
const onlyHash: GuardRefusal = {
  ok: false,
  code: 'PERSISTED_QUERY_NOT_SUPPORTED',
  message: 'PersistedQueryNotSupported',
};

const namesHash = (extensions: unknown): boolean =>
  isJsonObject(extensions) && isJsonObject(extensions['persistedQuery']);

const refuseText = (error: unknown): GuardRefusal =>
  error instanceof GraphQLError ? refuse(error.message, error.locations) : refuse('The query cannot be parsed.');

const admit = (body: GraphQLRequestBody): Guarded => {
  let document: DocumentNode;
  try {
    document = parse(body.query, { maxTokens: limits.tokens });
  } catch (error) {
    return refuseText(error);
  }
  if (hasDeepLiteral(body.query, document))
    return refuse(`An argument is nested more than ${deepestInput} levels deep.`);
  const exceeded = exceededLimit(document);
  if (exceeded) return refuse(exceeded);
  const overlong = body.variables ? findOverlongList(body.variables, limits.listEntries) : undefined;
  if (overlong !== undefined) {
    return {
      ...refuse(`${overlong} has more than ${limits.listEntries} entries; send fewer at once.`),
      field: overlong,
    };
  }
  const field = unkeepableIn(document, body.variables);
  if (field !== undefined) return { ...refuse(unkeepable(field)), field };
  const operation = getOperationAST(document, body.operationName) ?? undefined;
  return { ok: true, document, body, operation };
};

/**
 * Looks at a request before any engine does: its shape (hostile-input 64, 68), its depth and its size (hostile-input
 * 65, 66), so that what calls itself, and rules of graphql-js that are quadratic, never meet a request built to hurt
 * them.
 */
export const guardRequest = (body: unknown): Guarded => {
  if (!isJsonObject(body))
    return refuse('The body must be one JSON object with a query; arrays of operations are not taken.');
  if (isTooDeep(body)) return refuse(`The body is nested more than ${deepestInput} levels deep.`);
  const { query, variables, operationName, extensions } = body;
  if (query === undefined && namesHash(extensions)) return onlyHash;
  if (typeof query !== 'string' || query.trim() === '') return refuse('query must be the text of an operation.');
  if (variables != null && !isJsonObject(variables)) return refuse('variables must be an object.');
  if (operationName != null && typeof operationName !== 'string') return refuse('operationName must be text.');
  return admit({ query, operationName: operationName ?? null, variables: variables ?? null });
};
