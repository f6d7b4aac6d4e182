import { watch } from './canaries.js';
import type { TestApp } from './make-test-app.js';

/** A SCIM response; `body` is the parsed JSON, or undefined if it was empty. */
export interface ScimAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what a test is about to find out.
  body: any;
}

export interface ScimEndpoint {
  get(path: string, headers?: Record<string, string>): Promise<ScimAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<ScimAnswer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<ScimAnswer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<ScimAnswer>;
  delete(path: string, headers?: Record<string, string>): Promise<ScimAnswer>;
}

/** The headers that Okta sends with every request. */
export const oktaHeaders = {
  accept: 'application/scim+json',
  'accept-charset': 'utf-8',
  'user-agent': 'Okta SCIM Client 1.0.0',
};

const oktaBody = { 'content-type': 'application/scim+json; charset=utf-8' };

/** Returns the SCIM endpoint, called with Okta's headers and a token's secret, if one is given. */
export const scimOf = (app: TestApp, secret: string | undefined): ScimEndpoint => {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}/scim/v2${path}`, {
      method,
      headers: {
        ...oktaHeaders,
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
        ...(body === undefined ? {} : oktaBody),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 400) watch(`The error of ${method} ${path}`, text);
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  return {
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body, headers) => call('POST', path, body, headers),
    put: (path, body, headers) => call('PUT', path, body, headers),
    patch: (path, body, headers) => call('PATCH', path, body, headers),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
  };
};
