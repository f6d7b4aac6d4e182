import type { Request, Response } from 'express';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Actor } from '../kernel/actor.js';
import type { RequestContext } from '../kernel/context.js';
import { formatError } from './error-format.js';

const checkEveryMs = 4_000;

interface Dependencies {
  schema: GraphQLSchema;
  contextOf: (response: Response) => RequestContext<unknown>;
  /** Asked while a subscription is open, so that a session that ended, or a key that was revoked, ends its subscriptions (edges 75). */
  stillSignedIn: (request: Request, actor: Actor) => Promise<boolean>;
}

/** Serves subscriptions as server-sent events (GraphQL over SSE, distinct connections), to callers already let in. */
export const createSubscriptions = ({ schema, contextOf, stillSignedIn }: Dependencies) => {
  const handler = createHandler<RequestContext<unknown> & Record<PropertyKey, unknown>>({
    schema,
    context: ({ context }) => ({ ...contextOf(context.res) }),
    onNext: (context, _request, result) => {
      if (!result.errors) return undefined;
      const options = { requestId: context.request.requestId, signedIn: true, onUnexpected: () => undefined };
      const errors = result.errors.map((error) => formatError(error.toJSON(), error, options));
      return { ...result, errors: errors as unknown as GraphQLError[] };
    },
  });

  const open = new Set<Response>();
  const serve = async (request: Request, response: Response): Promise<void> => {
    const watch = setInterval(() => {
      stillSignedIn(request, response.locals['actor'] as Actor)
        .then((signedIn) => signedIn || response.destroy())
        .catch(() => response.destroy());
    }, checkEveryMs).unref();
    // nginx and those who follow it would otherwise keep events back until their buffer is full.
    response.setHeader('X-Accel-Buffering', 'no');
    open.add(response);
    response.on('close', () => {
      open.delete(response);
      clearInterval(watch);
    });
    await handler(request, response);
  };
  const endAll = (): void => {
    for (const response of open) response.destroy();
  };
  return { serve, endAll };
};
