import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { unkeepable } from '../kernel/plain-text.js';
import { unkeepableIn } from './keepable-texts.js';
import { exceededLimit, limits } from './limits.js';

/** What a GraphQL request over HTTP carries (GraphQL over HTTP §5.1). */
export interface GraphQLRequestBody {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

export type Guarded =
  | { ok: true; document: DocumentNode; body: GraphQLRequestBody }
  /** `field`: the caller's own text is to blame, which says nothing of the schema. */
  | { ok: false; message: string; field?: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (message: string): Guarded => ({ ok: false, message });

/**
 * Looks at a request before any engine does: its shape (edges 64, 68) and its size (edges 65, 66), so that graphql-js's
 * own rules, some of them quadratic, never meet a document built to hurt them.
 */
export const guardRequest = (body: unknown): Guarded => {
  if (!isObject(body))
    return refuse('The body must be one JSON object with a query; arrays of operations are not taken.');
  const { query, variables, operationName } = body;
  if (typeof query !== 'string' || query.trim() === '') return refuse('query must be the text of an operation.');
  if (variables != null && !isObject(variables)) return refuse('variables must be an object.');
  if (operationName != null && typeof operationName !== 'string') return refuse('operationName must be text.');
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The query cannot be parsed.');
  }
  const exceeded = exceededLimit(document);
  if (exceeded) return refuse(exceeded);
  const field = unkeepableIn(document, variables);
  if (field !== undefined) return { ok: false, message: unkeepable(field), field };
  return { ok: true, document, body: { query, operationName: operationName ?? null, variables: variables ?? null } };
};

/** Whether what will run is a subscription. */
export const isSubscription = ({ document, body }: Guarded & { ok: true }): boolean =>
  getOperationAST(document, body.operationName)?.operation === 'subscription';
