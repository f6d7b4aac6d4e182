import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { signInAdministrator } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let cookie: string;
const sockets: Socket[] = [];
const closing = new AbortController();

const begin = async (streams: { each?: number; all?: number; lifetimeMs?: number }): Promise<void> => {
  app = await makeTestApp({ streams });
  cookie = (await signInAdministrator(app)).cookie ?? '';
};

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app.close();
});
afterAll(() => closing.abort());

const body = JSON.stringify({ query: 'subscription { liveChanges { subject } }' });

const open = (): Promise<Response> =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie },
    body,
    signal: closing.signal,
  });

/** Opens a stream, sees that it is there, and reads no more of it: the system takes what is sent on. */
const openAndStopReading = async (): Promise<Socket> => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.write(
    [
      'POST /graphql HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Accept: text/event-stream',
      `Cookie: ${cookie}`,
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  );
  const [head] = await once(socket, 'data');
  socket.pause();
  expect(String(head)).toMatch(/^HTTP\/1\.1 200 /);
  return socket;
};

/** Reads on until the response is complete. */
const readOn = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (data) => {
      text += data;
      if (text.endsWith('0\r\n\r\n')) resolve(text);
    });
    socket.resume();
  });

const tooManyForServer = 503;

describe('a stream whose reader is gone without a word', () => {
  it('gives its place to others after its lifetime', async () => {
    await begin({ all: 1, lifetimeMs: 500 });
    await openAndStopReading();
    let response = await open();
    expect(response.status).toBe(tooManyForServer);
    while (response.status === tooManyForServer) response = await open();
    expect(response.status).toBe(200);
  });

  it('gives way to a newer one of its session', async () => {
    await begin({ each: 2 });
    const oldest = await openAndStopReading();
    await open();
    expect((await open()).status).toBe(200);
    // An end for good: two clients that came back for ever would end each other's streams in turn.
    expect(await readOn(oldest)).toMatch(/event: next\ndata: .*"RATE_LIMITED".*\n\nevent: complete\ndata:\n\n/);
  });

  it('gives way to none of another session', async () => {
    await begin({ each: 2, all: 2 });
    await open();
    await open();
    cookie = (await signInAdministrator(app)).cookie ?? '';
    expect((await open()).status).toBe(tooManyForServer);
  });
});

describe('the lifetime of a stream', () => {
  it('ends it without saying that it is complete, so that its client comes again', async () => {
    await begin({ lifetimeMs: 100 });
    const response = await open();
    expect(await response.text()).toBe(':\n\n');
    expect((await open()).status).toBe(200);
  });
});
