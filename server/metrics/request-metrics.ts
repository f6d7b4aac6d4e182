import { Counter, Histogram, type Registry } from 'prom-client';
import type { Exchange } from '../kernel/ports.js';

/** Seconds; what Okta waits for an answer ends the scale. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** The methods that have a label of their own, so that nobody invents another. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const methodOf = (method: string): string => (methods.has(method) ? method : 'other');

/** A request to anything but the SCIM endpoint, once it is answered. */
interface AnsweredRequest {
  /** One of the few endpoints of the server, never an address. */
  endpoint: string;
  method: string;
  status: number;
  seconds: number;
}

export interface RequestMetrics {
  answered(request: AnsweredRequest): void;
  exchanged(exchange: Exchange): void;
}

/** The resource that an exchange asks for: the first step of its path, where that names an endpoint of SCIM. */
const resources = new Set(['Users', 'Groups', 'Bulk', 'Me', 'Schemas', 'ResourceTypes', 'ServiceProviderConfig']);

const resourceOf = (path: string): string => {
  const first = path.split('/', 2)[1] ?? '';
  return resources.has(first) ? first : 'other';
};

/** Counts and times requests; each label has few values, whatever callers send. */
export const createRequestMetrics = (registry: Registry): RequestMetrics => {
  const registers = [registry];
  const http = new Histogram({
    name: 'rollcall_http_request_duration_seconds',
    help: 'Time to answer a request to anything but the SCIM endpoint.',
    labelNames: ['endpoint', 'method', 'status'],
    buckets,
    registers,
  });
  const scim = new Histogram({
    name: 'rollcall_scim_request_duration_seconds',
    help: 'Time to answer a SCIM request.',
    labelNames: ['resource', 'method', 'status'],
    buckets,
    registers,
  });
  const writes = new Counter({
    name: 'rollcall_scim_writes_total',
    help: 'Writes of one resource by an identity provider, by what they did.',
    labelNames: ['connection', 'resource', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'rollcall_scim_refusals_total',
    help: 'Refused SCIM requests by cause; "stranger" where no known token was shown.',
    labelNames: ['connection', 'cause'],
    registers,
  });
  return {
    answered: ({ endpoint, method, status, seconds }) =>
      http.observe({ endpoint, method: methodOf(method), status }, seconds),
    exchanged: ({ path, method, status, durationMs, cause, wrote, connectionId, resourceType }) => {
      scim.observe({ resource: resourceOf(path), method: methodOf(method), status }, durationMs / 1_000);
      const connection = connectionId ?? 'stranger';
      if (wrote) writes.inc({ connection, resource: resourceType ?? 'other', outcome: wrote.toLowerCase() });
      if (status >= 400) refusals.inc({ connection, cause: cause ?? 'other' });
    },
  };
};
