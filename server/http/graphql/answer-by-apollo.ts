import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Request, Response } from 'express';
import type { EndpointContext } from '../../graphql/apollo.js';
import type { GraphQLRequestBody } from '../../graphql/request-guard.js';

/** The headers by which the engine chooses the form of its answer. */
const headersOf = (request: Request): HeaderMap => {
  const headers = new HeaderMap();
  headers.set('content-type', 'application/json');
  const accept = request.get('accept');
  if (accept !== undefined) headers.set('accept', accept);
  return headers;
};

/** Has the engine answer an operation that was read and admitted, whichever method it came by. */
export const answerByApollo = async (
  engine: ApolloServer<EndpointContext>,
  body: GraphQLRequestBody,
  context: EndpointContext,
  request: Request,
  response: Response,
): Promise<void> => {
  const answer = await engine.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body },
    context: async () => context,
  });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.status(answer.status ?? 200);
  if (answer.body.kind !== 'complete') throw new Error('This schema has nothing that is answered in parts.');
  response.send(answer.body.string);
};
