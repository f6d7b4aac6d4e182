import { getOperationAST, parse } from 'graphql';

/** What an operation does; undefined while it cannot be told. */
export function operationKind(
  query: string,
  operationName?: string | null,
): 'query' | 'mutation' | 'subscription' | undefined {
  try {
    return getOperationAST(parse(query), operationName ?? null)?.operation;
  } catch {
    return undefined;
  }
}
