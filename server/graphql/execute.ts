import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeByGraphqlJs,
  type GraphQLSchema,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { requirePermission } from '../kernel/access/require-permission.js';
import type { Actor } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import type { Permission } from '../kernel/permissions.js';
import type { Execute, RequestInfo, TypedDocument } from '../kernel/ports.js';
import { thrownBy } from './error-format.js';
import { neededByDocument } from './field-permissions.js';
import { withOpaqueRecursiveInputs } from './opaque-inputs.js';

type Variables = Record<string, unknown>;
/** Runs one prepared document. */
export type Run = (context: Context, variables: Variables) => Promise<ExecutionResult>;

/** An engine that prepares documents; graphql-jit in production, graphql-js beside it in a test that both agree. */
export type Engine = (schema: GraphQLSchema) => (document: DocumentNode) => Run;

export const graphqlJs: Engine = (schema) => (document) => async (contextValue, variableValues) =>
  executeByGraphqlJs({ schema, document, contextValue, variableValues });

export const graphqlJit: Engine = (schema) => {
  const compilable = withOpaqueRecursiveInputs(schema);
  return (document) => {
    const compiled = compileQuery(compilable, document);
    if (!isCompiledQuery(compiled))
      throw new Error(`A document cannot be compiled: ${JSON.stringify(compiled.errors)}`);
    return async (context, variables) => compiled.query(undefined, context, variables);
  };
};

interface Options {
  schema: GraphQLSchema;
  /** Every document that will be run; one that does not fit the schema stops the start. */
  documents: readonly TypedDocument<unknown, unknown>[];
  createContext: (actor: Actor, request: RequestInfo) => Context;
  engine?: Engine;
}

const check = (schema: GraphQLSchema, document: DocumentNode): void => {
  const [fault] = validate(schema, document);
  if (fault) throw new Error(`An operation does not fit the schema: ${fault.message}`);
};

/**
 * Creates the port by which the SCIM facade uses the schema in process: documents are validated and compiled once, and
 * each run has its own entity manager. The permissions of a document are checked before it runs, as at the GraphQL
 * endpoint, whatever the actor. Any error fails the whole; there are no partial answers.
 */
export const createExecute = ({ schema, documents, createContext, engine = graphqlJit }: Options): Execute => {
  const prepare = engine(schema);
  const prepared = new Map<unknown, { run: Run; needed: readonly Permission[] }>();
  for (const typed of documents) {
    const document = typed as unknown as DocumentNode;
    check(schema, document);
    prepared.set(typed, { run: prepare(document), needed: neededByDocument(schema, document) });
  }
  return async <TData, TVariables>(
    document: TypedDocument<TData, TVariables>,
    variables: TVariables,
    actor: Actor,
    request: RequestInfo,
  ): Promise<TData> => {
    const known = prepared.get(document);
    if (!known) throw new Error('This document was not prepared at the start.');
    requirePermission(actor, ...known.needed);
    const { run } = known;
    const { data, errors } = await run(createContext(actor, request), variables as Variables);
    if (errors?.[0]) throw thrownBy(errors[0]) ?? errors[0];
    return data as TData;
  };
};
