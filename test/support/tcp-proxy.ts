import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The fate of packets: forwarded, dropped both ways, or dropped on their way back. */
export type Passage = 'open' | 'silent' | 'answersLost';

/** A proxy between the server and its database that imitates network faults. */
export interface TcpProxy {
  port: number;
  /** Applies to existing connections only. */
  setExisting(passage: Passage): void;
  /** Applies to existing and new connections. */
  setAll(passage: Passage): void;
  /** Delays every packet by this many milliseconds. */
  delay(ms: number): void;
  /** Resets existing connections and refuses new ones. */
  cut(): void;
  /** Counts the bytes sent towards the database. */
  bytesSent(): number;
  close(): Promise<void>;
}

interface Link {
  near: Socket;
  far: Socket;
  passage: Passage;
}

/** Opens a proxy on a port of its own; dropped packets are lost without an error on either side. */
export const openTcpProxy = async (target: { host: string; port: number }): Promise<TcpProxy> => {
  const links = new Set<Link>();
  const sockets = new Set<Socket>();
  const orphans = new Set<Socket>();
  let passage: Passage = 'open';
  let delayMs = 0;
  let isCut = false;
  let sent = 0;
  const hand = (to: Socket, chunk: Buffer): void => {
    if (delayMs === 0) to.write(chunk);
    else setTimeout(() => to.write(chunk), delayMs);
  };
  const server = createServer((near) => {
    if (isCut) return void near.resetAndDestroy();
    const link: Link = { near, far: connect(target), passage };
    links.add(link);
    sockets.add(near).add(link.far);
    near.on('data', (chunk) => {
      if (link.passage === 'silent') return;
      sent += chunk.length;
      hand(link.far, chunk);
    });
    link.far.on('data', (chunk) => {
      if (link.passage === 'open') hand(near, chunk);
    });
    const ends: [Socket, Socket][] = [
      [near, link.far],
      [link.far, near],
    ];
    for (const [one, other] of ends) {
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        // A half-open connection has ended on one side without the other noticing.
        if (link.passage === 'open') other.destroy();
        else if (!other.destroyed) orphans.add(other);
        orphans.delete(one);
        if (one === near) links.delete(link);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    setExisting: (next) => {
      for (const link of links) link.passage = next;
    },
    setAll: (next) => {
      passage = next;
      isCut = false;
      // A connection that lost packets stays broken, because its stream has a gap.
      for (const link of links) if (link.passage === 'open') link.passage = next;
      // PostgreSQL waits a minute for a client that stops during authentication, and no database can be dropped
      // meanwhile.
      if (next === 'open') for (const socket of orphans) socket.destroy();
    },
    delay: (ms) => {
      delayMs = ms;
    },
    cut: () => {
      isCut = true;
      for (const { near, far } of links) for (const socket of [near, far]) socket.resetAndDestroy();
    },
    bytesSent: () => sent,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** Returns the address of a database through a proxy. */
export const through = ({ port }: TcpProxy, url: string): string =>
  Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href;
