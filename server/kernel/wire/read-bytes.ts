import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The reason why a body could not be read; each edge words it for itself. */
export type BodyFault =
  | 'too large'
  | 'inflates too much'
  | 'too slow'
  | 'unknown coding'
  | 'broken'
  | 'cut off'
  | 'no room';

/** Rejects the reading of a body. */
export class BodyError extends Error {
  readonly fault: BodyFault;

  constructor(fault: BodyFault) {
    super(`The body cannot be read: ${fault}.`);
    this.name = 'BodyError';
    this.fault = fault;
  }
}

/** Within each window so many bytes have to arrive, or all that is left; nobody holds a socket and memory for less. */
const pace = { windowMs: 8_000, bytes: 64 * 1024 } as const;

/** The maximum duration of a whole body; a little less than the limit of Node.js, which answers in no edge's format. */
const wholeMs = 55_000;

/**
 * The length from which a body is large: the memory of all large ones is limited, and so is their compression ratio.
 */
const large = 1024 * 1024;

/** Text of directory objects shrinks to a tenth or so; DEFLATE can make a thousandth of nothing but blanks. */
const maximumRatio = 100;

/** The maximum number of bytes that the large bodies of all requests in progress may hold together. */
const roomForLarge = 256 * 1024 * 1024;

let held = 0;

const inflaters: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The bytes of a body as they arrived: a large one is never copied into one piece. */
export class Body {
  readonly length: number;
  readonly #chunks: readonly Buffer[];

  constructor(chunks: readonly Buffer[], length: number) {
    this.#chunks = chunks;
    this.length = length;
  }

  /** All bytes, or the first ones, in one piece. */
  bytes(most = this.length): Buffer {
    const [first = Buffer.alloc(0)] = this.#chunks;
    if (first.length >= Math.min(most, this.length)) return first.length > most ? first.subarray(0, most) : first;
    return Buffer.concat(this.#chunks, Math.min(most, this.length));
  }

  /** The bytes in parts of at least `size`, but for the last. */
  *parts(size: number): Generator<Buffer> {
    let waiting: Buffer[] = [];
    let length = 0;
    for (const chunk of this.#chunks) {
      waiting.push(chunk);
      length += chunk.length;
      if (length < size) continue;
      yield Buffer.concat(waiting, length);
      waiting = [];
      length = 0;
    }
    if (length > 0) yield Buffer.concat(waiting, length);
  }
}

/** Collects the chunks of one body and applies the limits. */
class Collector {
  readonly #chunks: Buffer[] = [];
  readonly #limit: number;
  readonly #response: ServerResponse;
  #length = 0;
  #claimed = 0;

  constructor(limit: number, response: ServerResponse) {
    this.#limit = limit;
    this.#response = response;
  }

  /** Takes a chunk; returns why reading must not go on. */
  add(chunk: Buffer, received: number): BodyFault | undefined {
    this.#length += chunk.length;
    if (this.#length > this.#limit) return 'too large';
    if (this.#length > large) {
      if (this.#length > received * maximumRatio) return 'inflates too much';
      if (!this.#claim()) return 'no room';
    }
    this.#chunks.push(chunk);
    return undefined;
  }

  body(): Body {
    return new Body(this.#chunks, this.#length);
  }

  /** Memory is given back when the request is over. */
  #claim(): boolean {
    if (held + this.#length - this.#claimed > roomForLarge) return false;
    if (this.#claimed === 0) {
      this.#response.once('close', () => {
        held -= this.#claimed;
      });
    }
    held += this.#length - this.#claimed;
    this.#claimed = this.#length;
    return true;
  }
}

/** Looks at the pace of a body until it is stopped. */
const watchPace = (received: () => number, tooSlow: () => void): (() => void) => {
  const startedAt = performance.now();
  let before = 0;
  const look = (): void => {
    const arrived = received() - before;
    const overtime = performance.now() - startedAt + pace.windowMs > wholeMs;
    if (arrived < pace.bytes || overtime) return tooSlow();
    before += arrived;
    timer = setTimeout(look, pace.windowMs);
  };
  let timer = setTimeout(look, pace.windowMs);
  return () => clearTimeout(timer);
};

/**
 * Reads the body of a request into memory, decompressed. The limit holds for the decompressed bytes (hostile-input 24);
 * a body that comes too slowly is given up (hostile-input 5), and so is one that compression has made smaller than any
 * text can be.
 */
export const readBytes = (request: IncomingMessage, response: ServerResponse, limit: number): Promise<Body> =>
  new Promise((resolve, reject) => {
    const coding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
    const inflate = coding === 'identity' ? undefined : inflaters[coding];
    if (coding !== 'identity' && !inflate) return reject(new BodyError('unknown coding'));
    if (Number(request.headers['content-length']) > limit) return reject(new BodyError('too large'));
    const collector = new Collector(limit, response);
    const inflater = inflate?.();
    let received = 0;
    let settled = false;
    const settle = (fault?: BodyFault): void => {
      if (settled) return;
      settled = true;
      stopWatching();
      if (!fault) return resolve(collector.body());
      request.unpipe();
      request.pause();
      inflater?.destroy();
      reject(new BodyError(fault));
    };
    const stopWatching = watchPace(
      () => received,
      () => settle('too slow'),
    );
    const take = (chunk: Buffer): void => {
      const fault = settled ? undefined : collector.add(chunk, received);
      if (fault) settle(fault);
    };
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (!inflater) take(chunk);
    });
    request.on('error', () => settle('cut off'));
    request.on('close', () => request.complete || settle('cut off'));
    const source = inflater ? request.pipe(inflater) : request;
    source.on('end', () => settle());
    inflater?.on('data', take).on('error', () => settle('broken'));
  });
