import type { IncomingMessage } from 'node:http';
import { type Response, Router } from 'express';
import ipaddr from 'ipaddr.js';
import { digestSecret, sameDigest } from '../kernel/access/secrets.js';
import { anonymous } from '../kernel/actor.js';
import type { NoteRefusal } from '../kernel/refusal.js';
import { normaliseAddress } from './caller/client-address.js';

export interface MetricsDependencies {
  /** Writes the figures in the text format of Prometheus. */
  render: () => Promise<string>;
  /** The secret that reads the figures; unset means that only this machine itself reads them. */
  token: string | undefined;
  noteRefusal: NoteRefusal;
}

/** Version 0.0.4 of the format, which every collector reads. */
const contentType = 'text/plain; version=0.0.4; charset=utf-8';

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** Returns whether a program on this machine asks, and not a proxy on it for somebody else. */
const isFromHere = ({ socket, headers }: IncomingMessage): boolean => {
  const address = normaliseAddress(socket.remoteAddress ?? '');
  if (address === undefined || forwarding.some((name) => headers[name] !== undefined)) return false;
  return ipaddr.parse(address).range() === 'loopback';
};

const bearer = /^Bearer +(\S+)$/i;

const showsToken = ({ headers }: IncomingMessage, digest: Buffer): boolean => {
  const shown = bearer.exec(headers.authorization ?? '')?.[1];
  return shown !== undefined && sameDigest(digestSecret(shown), digest);
};

const refuse = (response: Response, status: number, detail: string): void => {
  response.status(status).json({ status: 'refused', detail });
};

/** Serves /metrics to whoever shows METRICS_TOKEN, or, where none is set, to programs on the same machine. */
export const createMetricsEndpoint = ({ render, token, noteRefusal }: MetricsDependencies): Router => {
  const digest = token === undefined ? undefined : digestSecret(token);
  const router = Router();
  router.get('/', async (request, response) => {
    const allowed = digest ? showsToken(request, digest) : isFromHere(request);
    if (allowed) {
      response.set('Content-Type', contentType).send(await render());
      return;
    }
    await noteRefusal({ reason: 'metrics.refused', actor: anonymous, request: response.locals.request });
    if (digest) {
      response.set('WWW-Authenticate', 'Bearer realm="metrics"');
      refuse(response, 401, 'Send METRICS_TOKEN: Authorization: Bearer <token>.');
    } else {
      refuse(response, 403, 'Only this machine reads the metrics; set METRICS_TOKEN to read them from another one.');
    }
  });
  return router;
};
