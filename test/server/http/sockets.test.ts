import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildToken } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const sizeOfAsset = 24 * 1024 * 1024;
/** Bytes beyond what a kernel buffers for a reader that stalls (Linux: tcp_rmem and tcp_wmem, some 36 MiB each). */
const beyondBuffers = 128 * 1024 * 1024;

/** Without /proc, a test cannot see which files a process has open. */
const onLinux = existsSync('/proc/self/fd') ? it : it.skip;

let app: TestApp;
let authorization: string;
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'rollcall-client-'));
  await mkdir(join(directory, 'assets'));
  writeFileSync(join(directory, 'assets/large.bin'), randomBytes(sizeOfAsset));
  writeFileSync(join(directory, 'assets/huge.bin'), '');
  truncateSync(join(directory, 'assets/huge.bin'), beyondBuffers);
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Portal</title>');
  app = await makeTestApp({
    clientDirectory: directory,
    sockets: { patience: { lookEveryMs: 50, windowMs: 1_000 } },
  });
  authorization = `Bearer ${(await buildToken(app)).secret}`;
});

afterAll(async () => {
  await app.close();
  rmSync(directory, { recursive: true, force: true });
});

const open = async (): Promise<{ socket: Socket; closed: Promise<void> }> => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  // The server cuts some of these connections.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  return { socket, closed };
};

const head = (line: string, ...headers: string[]): string => [line, 'Host: localhost', ...headers, '', ''].join('\r\n');

const getAsset = head('GET /assets/large.bin HTTP/1.1');

/** Counts the files of the portal that this process has open. */
const openFiles = (): number => {
  const target = (name: string): string => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return '';
    }
  };
  return readdirSync('/proc/self/fd').filter((name) => target(name).startsWith(directory)).length;
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
};

/** Waits until this many files are open in twenty checks in a row. */
const remains = async (count: number): Promise<void> => {
  let looks = 0;
  await until(() => {
    looks = openFiles() === count ? looks + 1 : 0;
    return looks === 20;
  });
};

describe('answers that nobody reads', () => {
  onLinux('leave no file open when their connection goes', async () => {
    const sockets = await Promise.all(Array.from({ length: 100 }, open));
    for (const { socket } of sockets) {
      socket.pause();
      socket.write(getAsset.repeat(8));
    }
    await until(() => openFiles() > 50);
    for (const { socket } of sockets) socket.destroy();
    await until(() => openFiles() === 0);
    expect(openFiles()).toBe(0);
  });

  onLinux('are cut', async () => {
    const { socket, closed } = await open();
    socket.pause();
    socket.write(head('GET /assets/huge.bin HTTP/1.1'));
    // The server also opens a file briefly to inspect it; the response keeps it open until it is cut.
    await remains(1);
    await remains(0);
    let received = 0;
    socket.on('data', (data) => {
      received += data.length;
    });
    socket.resume();
    await closed;
    expect(received).toBeLessThan(beyondBuffers);
  });

  it('are whole for a reader who takes a little all the time', async () => {
    const { socket, closed } = await open();
    let received = 0;
    socket.on('data', (data) => {
      received += data.length;
      if (received > sizeOfAsset) socket.end();
      socket.pause();
      setTimeout(() => socket.resume(), 1);
    });
    socket.write(getAsset);
    await closed;
    expect(received).toBeGreaterThan(sizeOfAsset);
  });
});

describe('requests that share a connection', () => {
  it('are answered in their order', async () => {
    const { socket, closed } = await open();
    let text = '';
    socket.setEncoding('utf8').on('data', (data) => {
      text += data;
    });
    socket.write(head('GET /livez HTTP/1.1') + head('GET /readyz HTTP/1.1'));
    socket.write(head('GET /assets/none HTTP/1.1') + head('GET /livez HTTP/1.1', 'Connection: close'));
    await closed;
    expect(text.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(['200', '200', '404', '200']);
  });

  it('end it when hundreds come at once', async () => {
    const { socket, closed } = await open();
    socket.resume().write(head('GET /readyz HTTP/1.1').repeat(500));
    await closed;
    expect(socket.bytesRead).toBeLessThan(500 * 200);
  });
});

describe('bodies that come byte by byte', () => {
  it('are cut within 10 s at every endpoint, with 408 where the endpoint was reading (hostile-input 5)', async () => {
    const drip = async (line: string, ...headers: string[]): Promise<{ answer: string; took: number }> => {
      const startedAt = Date.now();
      const { socket, closed } = await open();
      let answer = '';
      socket.setEncoding('utf8').on('data', (data) => {
        answer += data;
      });
      socket.write(head(line, ...headers, 'Content-Type: application/json', 'Content-Length: 500'));
      const dripping = setInterval(() => socket.write(' '), 500);
      await closed;
      clearInterval(dripping);
      return { answer: answer.slice(9, 12), took: Date.now() - startedAt };
    };
    const [users, groups, graphql, livez, nowhere] = await Promise.all([
      drip('POST /scim/v2/Users HTTP/1.1', `Authorization: ${authorization}`),
      drip('PUT /scim/v2/Groups/1 HTTP/1.1', `Authorization: ${authorization}`),
      drip('POST /graphql HTTP/1.1'),
      drip('GET /livez HTTP/1.1'),
      drip('POST /nowhere HTTP/1.1'),
    ]);
    expect([users.answer, groups.answer, graphql.answer]).toEqual(['408', '408', '408']);
    for (const { took } of [users, groups, graphql, livez, nowhere]) expect(took).toBeLessThan(10_000);
  });
});
