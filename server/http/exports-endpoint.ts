import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RequestHandler, Router } from 'express';
import { maximumCost } from '../graphql/bounds/cost.js';
import type { Actor } from '../kernel/actor.js';
import { type AddressQuery, readAddressQuery } from '../kernel/address-query.js';
import type { SessionCookie } from '../kernel/context.js';
import { type ExportFormat, readExportFormat } from '../kernel/export-file.js';
import { fault } from '../kernel/faults/fault.js';
import { isHangUp } from '../kernel/faults/hang-up.js';
import type { ExportFile, RequestInfo } from '../kernel/ports.js';
import type { AdmitCaller } from './caller/admit-caller.js';
import { isFromElsewhere } from './caller/same-origin.js';
import { isRead, readByGet } from './pages/not-found.js';

/** A list that can be had as a file. */
export interface ExportList<Context> {
  /** All that its address may say behind the question mark. */
  parameters: readonly string[];
  /** Makes the file, for an actor who may have it; rejects otherwise. */
  make: (context: Context, query: AddressQuery, format: ExportFormat) => Promise<ExportFile>;
}

export interface ExportsEndpointDependencies<Context> {
  admit: AdmitCaller;
  createContext: (actor: Actor, request: RequestInfo, cookie?: SessionCookie) => Context;
  lists: Readonly<Record<string, ExportList<Context>>>;
}

/**
 * Refuses requests from links on other sites' pages, which must not make anybody's browser fetch a file.
 */
const notFromElsewhere: RequestHandler = (request, _response, next) => {
  if (isFromElsewhere(request)) throw fault('origin.foreign-link');
  next();
};

/**
 * Serves lists as files: /exports/audit-trail.csv. They are written as they are read, at the pace of the reader, so
 * that few of them are written at once and a key pays for each as for the largest operation.
 */
export const createExportsEndpoint = <Context>(dependencies: ExportsEndpointDependencies<Context>): Router => {
  const { admit, lists, createContext } = dependencies;
  const router = Router();
  router.all('/:list.:format', notFromElsewhere, async (request, response, next) => {
    const { list, format: given } = request.params as { list: string; format: string };
    const known = Object.hasOwn(lists, list) ? lists[list] : undefined;
    const format = readExportFormat(given);
    if (!known || !format) return next();
    if (!isRead(request.method)) return readByGet(response);
    const actor = await admit(request, response, { cost: maximumCost, gate: 'files' });
    const context = createContext(actor, response.locals.request);
    const file = await known.make(context, readAddressQuery(request.url, known.parameters), format);
    response.attachment(file.fileName);
    response.set({ 'Content-Type': file.contentType, 'Cache-Control': 'no-store' });
    await pipeline(Readable.from(file.chunks), response).catch((error: unknown) => {
      if (!isHangUp(error)) throw error;
    });
  });
  return router;
};
