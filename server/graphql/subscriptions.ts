import type { Request, Response } from 'express';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Actor } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import type { DomainCode } from '../kernel/faults/causes/codes.js';
import type { RequestInfo } from '../kernel/ports.js';
import { countStreams, type StreamLimits, type StreamRefusal, streamLimits } from './bounds/open-streams.js';
import { formatError } from './error-format.js';

/**
 * Replaces the library's `no-cache`, which lets a cache store an answer and revalidate it: events must never be stored.
 */
const keepByNobody = (response: Response): void => {
  const writeHead = response.writeHead.bind(response) as (status: number, text: string, headers: object) => Response;
  response.writeHead = ((status: number, text: string, headers: object) =>
    writeHead(status, text, { ...headers, 'cache-control': 'no-store' })) as Response['writeHead'];
};

const checkEveryMs = 4_000;

interface Dependencies {
  schema: GraphQLSchema;
  contextOf: (response: Response) => Context;
  /**
   * Asked while a subscription is open, so that a session that ended, or a key that was revoked, ends its subscriptions
   * (hostile-input 75).
   */
  stillSignedIn: (request: Request, actor: Actor, info: RequestInfo) => Promise<boolean>;
  /** Takes what nobody foresaw; it would otherwise be known to the client alone. */
  onUnexpected: (error: unknown) => void;
  /** The limits on the number and the lifetime of streams; only tests change them. */
  limits?: Partial<StreamLimits> | undefined;
}

interface Reason {
  code: DomainCode;
  message: string;
}

const noLonger: Reason = {
  code: 'UNAUTHENTICATED',
  message: 'Your session or key no longer opens this stream; sign in again, or use another key.',
};

const gaveWay = (each: number): Reason => ({
  code: 'RATE_LIMITED',
  message: `At most ${each} streams may be open at once; this one, the oldest, ended for a newer one.`,
});

const infoOf = (response: Response): RequestInfo => response.locals['request'] as RequestInfo;

const requestIdOf = (response: Response): string => infoOf(response).requestId;

/** Ends a stream with its last words, or without any if it has not begun. */
const end = (response: Response, lastWords = ''): void => {
  if (response.writableEnded) return;
  if (response.headersSent) response.end(lastWords);
  else response.destroy();
};

const lastResult = (errors: readonly GraphQLFormattedError[]): string =>
  `event: next\ndata: ${JSON.stringify({ errors })}\n\n`;

/** Ends a stream for good, with the reason: a client that only lost its connection would come back for ever. */
const complete = (response: Response, { code, message }: Reason): void => {
  const errors = [{ message, extensions: { code, requestId: requestIdOf(response) } }];
  end(response, `${lastResult(errors)}event: complete\ndata:\n\n`);
};
/**
 * Calls `check` while a stream is open and `over` at its end; returns the function that stops both. Every stream ends
 * after a while: the operating system takes what is sent to a machine that sleeps, or to a reader who stopped, so that
 * nothing else shows that nobody reads. It ends without a `complete`, so that clients reconnect, and not all of them at
 * once.
 */
const watchOver = (lifetimeMs: number, check: () => void, over: () => void): (() => void) => {
  const checks = setInterval(check, checkEveryMs).unref();
  const lifetime = setTimeout(over, lifetimeMs * (1 + Math.random() / 5)).unref();
  return () => {
    clearInterval(checks);
    clearTimeout(lifetime);
  };
};
type SourceDependencies = Pick<Dependencies, 'schema' | 'contextOf' | 'onUnexpected'>;
/** Runs a subscription and sends what it yields. The log gets failures with their facts, and the client without. */
const createSource = ({ schema, contextOf, onUnexpected }: SourceDependencies) => {
  const told = (formatted: GraphQLFormattedError, error: unknown, requestId: string): GraphQLFormattedError =>
    formatError(formatted, error, { requestId, signedIn: true, onUnexpected });
  const handler = createHandler<Context & Record<PropertyKey, unknown>>({
    schema,
    context: ({ context }) => ({ ...contextOf(context.res) }),
    onNext: ({ request }, _request, result) => {
      if (!result.errors) return undefined;
      const errors = result.errors.map((error) => told(error.toJSON(), error, request.requestId));
      return { ...result, errors: errors as unknown as GraphQLError[] };
    },
  });
  return async (request: Request, response: Response): Promise<void> => {
    try {
      await handler(request, response);
    } catch (error) {
      // A reader who hung up in the middle of an event is no failure.
      if (response.destroyed) return;
      if (!response.headersSent) throw error;
      // Another stream may do better, so that its client may come again.
      end(response, lastResult([told({ message: '' }, error, requestIdOf(response))]));
    }
  };
};

/** Serves subscriptions as server-sent events (GraphQL over SSE, distinct connections), to callers already let in. */
export const createSubscriptions = ({ stillSignedIn, onUnexpected, ...given }: Dependencies) => {
  const limits = { ...streamLimits, ...given.limits };
  const send = createSource({ ...given, onUnexpected });
  const open = new Set<Response>();
  const streams = countStreams(limits);
  /** Opens a stream, or returns why it does not. */
  const serve = async (request: Request, response: Response): Promise<StreamRefusal | undefined> => {
    // No event follows for a response that has closed, so that its place would never be given back.
    if (response.closed) return undefined;
    const actor = response.locals['actor'] as Actor;
    const place = streams.take(actor, () => complete(response, gaveWay(limits.each)));
    if (typeof place !== 'function') return place;
    const check = (): void => {
      stillSignedIn(request, actor, infoOf(response))
        .then((signedIn) => signedIn || complete(response, noLonger))
        .catch((error) => {
          response.destroy();
          onUnexpected(error);
        });
    };
    const stopWatching = watchOver(limits.lifetimeMs, check, () => {
      // A full connection may keep the end waiting until it is cut.
      place();
      end(response);
    });
    // nginx and those who follow it would otherwise keep events back until their buffer is full.
    response.setHeader('X-Accel-Buffering', 'no');
    keepByNobody(response);
    open.add(response);
    response.on('close', () => {
      open.delete(response);
      stopWatching();
      place();
    });
    // The library knows this one form of the header; this endpoint has already accepted those that name others beside
    // it.
    request.headers.accept = 'text/event-stream';
    await send(request, response);
    return undefined;
  };
  const endAll = (): void => {
    for (const response of open) response.destroy();
  };
  return { serve, endAll, open: () => open.size };
};
