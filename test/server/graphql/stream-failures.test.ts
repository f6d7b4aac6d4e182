import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { createSubscriptions } from '../../../server/graphql/subscriptions.js';
import { type Actor, system } from '../../../server/kernel/actor.js';
import type { Context } from '../../../server/kernel/context.js';
import { openLog } from '../../../server/log.js';

const requestId = '0f0e1d2c-request';
const secretInDatabase = 'anna@example.com';

/** A failure as the database reports it, with its position and values in the texts. */
const databaseError = (): Error =>
  Object.assign(new Error(`relation of ${secretInDatabase} is broken`), { code: '42703', table: 'users' });

async function* one(): AsyncGenerator<object> {
  yield {};
}

async function* failsAfterOne(): AsyncGenerator<object> {
  yield { fine: 'yes' };
  throw databaseError();
}

const fields: Record<string, { source: () => AsyncGenerator<object>; resolve?: () => unknown }> = {
  brokenField: {
    source: one,
    resolve: () => {
      throw databaseError();
    },
  },
  brokenSource: { source: failsAfterOne, resolve: () => 'yes' },
  brokenStart: {
    source: () => {
      throw databaseError();
    },
  },
};

const failingSchema = (): GraphQLSchema => {
  const schema = buildSchema(`type Query { ok: Boolean }
    type Subscription { ${Object.keys(fields)
      .map((name) => `${name}: String`)
      .join(' ')} }`);
  const built = schema.getSubscriptionType()?.getFields() ?? {};
  for (const [name, { source, resolve }] of Object.entries(fields)) {
    Object.assign(built[name] ?? {}, { subscribe: source, ...(resolve && { resolve }) });
  }
  return schema;
};

let server: Server;
let logged: string[];
beforeEach(async () => {
  logged = [];
  const log = openLog('info', { write: (line: string) => void logged.push(line) });
  const { serve } = createSubscriptions({
    schema: failingSchema(),
    contextOf: ({ locals }) => ({ request: locals.request }) as Context,
    stillSignedIn: async () => true,
    onUnexpected: (error) => log.failure(error, 'Unexpected failure'),
  });
  const app = express().use(express.json(), async (request, response) => {
    response.locals.request = { requestId } as typeof response.locals.request;
    response.locals.actor = system as Actor;
    await serve(request, response);
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** All that a client is told until the stream ends. */
const subscribe = async (field: string): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: `subscription { ${field} }` }),
  });
  return response.text();
};

const errorsIn = (text: string): unknown =>
  text
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .flatMap((line) => JSON.parse(line.slice('data: '.length)).errors ?? []);

describe('a failure inside a subscription', () => {
  it.each(Object.keys(fields))(
    'is told to the client without what it is, and to the log with its facts: %s',
    async (field) => {
      const text = await subscribe(field);
      expect(errorsIn(text)).toEqual([
        expect.objectContaining({
          message: 'Internal server error',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        }),
      ]);
      const lines = logged.map((line) => JSON.parse(line));
      expect(lines).toMatchObject([
        { msg: 'Unexpected failure', err: { name: 'Error', code: '42703', table: 'users' } },
      ]);
      expect(text + logged.join('')).not.toContain(secretInDatabase);
    },
  );

  it('is not the end for good where the source failed: another stream may do better', async () => {
    const text = await subscribe('brokenSource');
    expect(text).toContain('"brokenSource":"yes"');
    expect(text).not.toContain('event: complete');
  });
});
