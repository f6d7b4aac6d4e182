import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { chooseEncoding, type Encoding } from './choose-encoding.js';

interface KeptText {
  tag: string;
  plain: Buffer;
  encoded: Record<Encoding, Buffer>;
}

const keep = async (text: string): Promise<KeptText> => {
  const plain = Buffer.from(text);
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain)]);
  return { tag: `W/"${digest}"`, plain, encoded: { br, gzip: gzipped } };
};

/** Sends a text as the type that is said. */
export type SendText = (request: Request, response: Response, type: string, text: string) => Promise<void>;

/**
 * Sends texts that stay the same as long as the server runs, of which there are only so many. Each is compressed when
 * it is first requested, and never again. A browser may keep it, and revalidates it each time; Express answers 304 by
 * the tag.
 */
export const createTextSender = (): SendText => {
  const kept = new Map<string, Promise<KeptText>>();
  return async (request, response, type, text) => {
    const keeping = kept.get(text) ?? keep(text);
    kept.set(text, keeping);
    const { tag, plain, encoded } = await keeping;
    response.set({ 'Cache-Control': 'no-cache', ETag: tag, 'Content-Type': `${type}; charset=utf-8` });
    const encoding = chooseEncoding(request, response, ['br', 'gzip']);
    response.send(encoding ? encoded[encoding] : plain);
  };
};
