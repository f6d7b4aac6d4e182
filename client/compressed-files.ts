import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(?:css|html|js|json|svg|txt)$/;

/** Bytes that fit into one packet: a smaller file would not arrive sooner. */
const onePacket = 1_400;

const encoders = {
  br: (file: Buffer) =>
    promisify(brotliCompress)(file, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
      },
    }),
  gz: (file: Buffer) => promisify(gzip)(file, { level: constants.Z_BEST_COMPRESSION }),
};

async function compress(path: string): Promise<void> {
  const file = await readFile(path);
  if (file.length <= onePacket) return;
  for (const [extension, encode] of Object.entries(encoders)) {
    const encoded = await encode(file);
    if (encoded.length < file.length) await writeFile(`${path}.${extension}`, encoded);
  }
}

/** Writes a copy of each file, compressed as well as possible, so that the server compresses none per request. */
export function compressedFiles(): Plugin {
  return {
    name: 'rollcall:compressed-files',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      await Promise.all(names.filter((name) => compressible.test(name)).map((name) => compress(join(dir, name))));
    },
  };
}
