import type { Request } from 'express';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { refusedOperation } from '../../graphql/field-permissions.js';
import type { Admitted } from '../../graphql/request-guard.js';
import { isPublicOperation } from '../../graphql/root-fields.js';
import type { Actor } from '../../kernel/actor.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import type { GraphqlRefusal } from './graphql-refusal.js';
import { keyMissing, onlyByPost } from './read-operation.js';

interface Asked {
  schema: GraphQLSchema;
  admitted: Admitted;
  request: Request;
  actor: Actor;
  /** True if a browser sent the cookie of a session, which may have ended: its page tells people to sign in again. */
  hadSession: boolean;
}

const notForMethod = ({ admitted, request }: Asked): GraphqlRefusal | undefined =>
  request.method === 'GET' && admitted.operation && admitted.operation.operation !== OperationTypeNode.QUERY
    ? onlyByPost
    : undefined;

const notForCaller = ({ schema, admitted, actor, hadSession }: Asked): GraphqlRefusal | DomainError | undefined => {
  const { document, body, operation } = admitted;
  if (actor.kind === 'anonymous') {
    return hadSession || !operation || isPublicOperation(schema, document, operation) ? undefined : keyMissing;
  }
  return refusedOperation({ schema, document, operationName: body.operationName, variables: body.variables }, actor);
};

/** Returns whether a client says that it reads events; one that accepts anything may not. */
const readsEvents = (request: Request): boolean => /\btext\/event-stream\b/i.test(request.get('accept') ?? '');

const prefersEvents = (request: Request): boolean =>
  request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';

const notInThisForm = ({ admitted, request, actor }: Asked): GraphqlRefusal | undefined => {
  if (admitted.operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    if (!prefersEvents(request)) return undefined;
    return { code: 'BAD_USER_INPUT', message: 'Only subscriptions are answered as text/event-stream.' };
  }
  if (actor.kind === 'anonymous') return { code: 'UNAUTHENTICATED', message: 'Sign in first.' };
  if (readsEvents(request)) return undefined;
  const message = 'Subscriptions are answered as events; send Accept: text/event-stream.';
  return { code: 'BAD_USER_INPUT', message, status: 406 };
};

/**
 * Returns why an operation may not be answered to its sender, by this method and in this form. Nothing of it has run.
 */
export const checkOperation = (asked: Asked): GraphqlRefusal | DomainError | undefined =>
  notForMethod(asked) ?? notForCaller(asked) ?? notInThisForm(asked);
