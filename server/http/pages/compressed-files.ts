import { readdirSync } from 'node:fs';
import { extname, sep } from 'node:path';
import type { RequestHandler } from 'express';
import { chooseEncoding, type Encoding, encodings } from './choose-encoding.js';

/** Finds the files of a folder that the build has compressed as well, by their address. */
const findCompressed = (directory: string): ReadonlyMap<string, Encoding[]> => {
  const found = new Map<string, Encoding[]>();
  for (const [encoding, extension] of Object.entries(encodings) as [Encoding, string][]) {
    for (const name of namesIn(directory)) {
      if (!name.endsWith(extension)) continue;
      const address = `/${name.slice(0, -extension.length).split(sep).join('/')}`;
      found.set(address, [...(found.get(address) ?? []), encoding]);
    }
  }
  return found;
};

const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' });
  } catch {
    // Developed against Vite's own server, there is no build.
    return [];
  }
};

/**
 * Serves the files that the build has compressed, as they are; everything else is left to what comes next. Compressing
 * for each visitor would let strangers compute here as much as they like.
 */
export const compressedFiles = (directory: string, serve: RequestHandler): RequestHandler => {
  const compressed = findCompressed(directory);
  return (request, response, next) => {
    const kept = compressed.get(request.path);
    const encoding = kept && chooseEncoding(request, response, kept);
    if (!encoding) return next();
    const { url, path } = request;
    response.type(extname(path));
    request.url = `${path}${encodings[encoding]}${url.slice(path.length)}`;
    return serve(request, response, (error) => {
      // The file is gone, e.g. because another build has taken its place.
      request.url = url;
      for (const name of ['Content-Encoding', 'Content-Type']) response.removeHeader(name);
      next(error);
    });
  };
};
