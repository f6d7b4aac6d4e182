import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of packets: handed on, swallowed both ways, or swallowed on their way back. */
export type Passage = 'open' | 'silent' | 'answersLost';

/** Stands between the server and its database, and does what networks do. */
export interface TcpProxy {
  port: number;
  /** For connections that are there already. */
  setExisting(passage: Passage): void;
  /** For those and for every new one. */
  setAll(passage: Passage): void;
  /** Milliseconds by which every packet is late. */
  delay(ms: number): void;
  /** Resets what is connected and refuses what comes. */
  cut(): void;
  /** How many bytes have gone towards the database. */
  bytesSent(): number;
  close(): Promise<void>;
}

interface Link {
  near: Socket;
  far: Socket;
  passage: Passage;
}

/** Opens a proxy on a port of its own; swallowed packets are gone, and no side is told. */
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
        // A half-open connection is one whose end the other side never learns of.
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
      // What was swallowed once is missing for ever: such a connection does not come back to life.
      for (const link of links) if (link.passage === 'open') link.passage = next;
      // PostgreSQL waits a minute for who stopped in the middle of signing in, and lets no database be dropped
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

/** The address of a database as it is reached through a proxy. */
export const through = ({ port }: TcpProxy, url: string): string =>
  Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href;
