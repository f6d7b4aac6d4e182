import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

const header = 'Rollcall-Client';

/** The page names its files by their contents, so its own digest names the build. */
const buildOf = (directory: string): string | undefined => {
  try {
    return createHash('sha256')
      .update(readFileSync(join(directory, 'index.html')))
      .digest('hex')
      .slice(0, 16);
  } catch {
    // Developed against Vite's own server, there is no build.
    return undefined;
  }
};

/**
 * Names the portal's build in every answer, also in the one that begins the event stream: an open page learns of a new
 * version when its stream is back after the restart, without asking.
 */
export const nameClientBuild = (directory: string): RequestHandler => {
  const build = buildOf(directory);
  return (_request, response, next) => {
    if (build) response.set(header, build);
    next();
  };
};
