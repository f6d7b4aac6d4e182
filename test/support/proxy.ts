import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A reverse proxy in front of a server; browsers do not treat its name as a secure context. */
export interface TestProxy {
  /** http://rollcall.test:port */
  url: string;
  forwardTo(server: string): void;
  /** True holds back the messages of event streams, as a buffering proxy does. */
  holdStreams: boolean;
  /** Number of open event streams. */
  readonly streams: number;
  close(): Promise<void>;
}

/** Chromium resolves the names below this domain to this machine. */
export const testDomain = 'test';

/** Starts a proxy over HTTP/1.1; call `afterAll(() => proxy.close())`. */
export const startProxy = async (): Promise<TestProxy> => {
  let target = '';
  const open = new Set<IncomingMessage>();
  const server = createServer((incoming, outgoing) => {
    const { method, headers } = incoming;
    const forwarded = ask(new URL(incoming.url ?? '/', target), { method, headers }, (answer) => {
      const isStream = answer.headers['content-type']?.startsWith('text/event-stream') ?? false;
      if (isStream) open.add(answer);
      answer.on('close', () => open.delete(answer));
      if (isStream && proxy.holdStreams) return void answer.resume();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    outgoing.on('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: TestProxy = {
    url: `http://rollcall.${testDomain}:${(server.address() as AddressInfo).port}`,
    forwardTo: (url) => {
      target = url;
    },
    holdStreams: false,
    get streams() {
      return open.size;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
};
