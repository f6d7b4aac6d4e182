import type { Request, Response } from 'express';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Actor } from '../kernel/actor.js';
import type { RequestContext } from '../kernel/context.js';
import { formatError } from './error-format.js';
import { countStreams, type StreamRefusal } from './open-streams.js';

/** The library writes `no-cache`, which lets a cache keep an answer and ask again; events are nobody's to keep. */
const keepByNobody = (response: Response): void => {
  const writeHead = response.writeHead.bind(response) as (status: number, text: string, headers: object) => Response;
  response.writeHead = ((status: number, text: string, headers: object) =>
    writeHead(status, text, { ...headers, 'cache-control': 'no-store' })) as Response['writeHead'];
};

const checkEveryMs = 4_000;

interface Dependencies {
  schema: GraphQLSchema;
  contextOf: (response: Response) => RequestContext<unknown>;
  /** Asked while a subscription is open, so that a session that ended, or a key that was revoked, ends its subscriptions (hostile-input 75). */
  stillSignedIn: (request: Request, actor: Actor) => Promise<boolean>;
  /** Takes what nobody foresaw; it would otherwise be known to the client alone. */
  onUnexpected: (error: unknown) => void;
}

const noLonger = {
  message: 'Your session or key no longer opens this stream; sign in again, or use another key.',
  extensions: { code: 'UNAUTHENTICATED' },
};

/** Ends a stream for good, with the reason: a client that only lost its connection would come back for ever. */
const complete = (response: Response): void => {
  const { requestId } = response.locals['request'] as RequestContext<unknown>['request'];
  const errors = [{ ...noLonger, extensions: { ...noLonger.extensions, requestId } }];
  response.write(`event: next\ndata: ${JSON.stringify({ errors })}\n\n`);
  response.end('event: complete\ndata:\n\n');
};

/** Serves subscriptions as server-sent events (GraphQL over SSE, distinct connections), to callers already let in. */
export const createSubscriptions = ({ schema, contextOf, stillSignedIn, onUnexpected }: Dependencies) => {
  const handler = createHandler<RequestContext<unknown> & Record<PropertyKey, unknown>>({
    schema,
    context: ({ context }) => ({ ...contextOf(context.res) }),
    onNext: (context, _request, result) => {
      if (!result.errors) return undefined;
      const options = { requestId: context.request.requestId, signedIn: true, onUnexpected };
      const errors = result.errors.map((error) => formatError(error.toJSON(), error, options));
      return { ...result, errors: errors as unknown as GraphQLError[] };
    },
  });

  const open = new Set<Response>();
  const streams = countStreams();
  /** Opens a stream, or answers why it does not. */
  const serve = async (request: Request, response: Response): Promise<StreamRefusal | undefined> => {
    // Nothing more is heard of an answer whose reader is gone, so that its place would never be given back.
    if (response.closed) return undefined;
    const actor = response.locals['actor'] as Actor;
    const place = streams.take(actor);
    if (typeof place !== 'function') return place;
    const watch = setInterval(() => {
      stillSignedIn(request, actor)
        .then((signedIn) => signedIn || complete(response))
        .catch((error) => {
          response.destroy();
          onUnexpected(error);
        });
    }, checkEveryMs).unref();
    // nginx and those who follow it would otherwise keep events back until their buffer is full.
    response.setHeader('X-Accel-Buffering', 'no');
    keepByNobody(response);
    open.add(response);
    response.on('close', () => {
      open.delete(response);
      clearInterval(watch);
      place();
    });
    // The library knows this one form of the header; whoever names others beside it was let in by ours.
    request.headers.accept = 'text/event-stream';
    await handler(request, response);
    return undefined;
  };
  const endAll = (): void => {
    for (const response of open) response.destroy();
  };
  return { serve, endAll };
};
