import { watch } from './canaries.js';
import type { TestApp } from './make-test-app.js';

/** A GraphQL answer as it came. */
export interface GraphqlAnswer<T = Record<string, never>> {
  status: number;
  headers: Headers;
  data: T | null;
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[] | undefined;
}

/** Returns the cookie that an answer sets first, the session's, as a browser sends it back. */
export const cookieOf = ({ headers }: Pick<GraphqlAnswer, 'headers'>): string | undefined =>
  headers.getSetCookie()[0]?.split(';')[0];

/** Someone at the GraphQL endpoint: signed in where there is a cookie, a program where there is an API key. */
export interface Caller {
  cookie?: string | undefined;
  key?: string | undefined;
}

/** Nobody in particular. */
export const nobody: Caller = {};

export interface Api {
  /** Sends an operation and returns the response, errors included. */
  send<T>(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer<T>>;
  /** Sends an operation that must succeed. */
  run<T>(query: string, variables?: object): Promise<T>;
  /** Sends an operation that must fail, and returns its code. */
  codeOf(query: string, variables?: object): Promise<unknown>;
}

const post = async <T>(app: TestApp, body: unknown, headers: Record<string, string>): Promise<GraphqlAnswer<T>> => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: T; errors?: GraphqlAnswer['errors'] };
  // A conflict names the administrator who was faster, to another administrator.
  const silent = answer.errors?.filter(({ extensions }) => extensions?.['code'] !== 'STALE_VERSION') ?? [];
  if (silent.length > 0) watch('A GraphQL error', JSON.stringify(silent));
  return { status: response.status, headers: response.headers, data: answer.data ?? null, errors: answer.errors };
};

/** The GraphQL endpoint as one caller sees it. */
export const apiOf = (app: TestApp, caller: Caller = nobody): Api => {
  const credentials: Record<string, string> = {
    ...(caller.cookie ? { cookie: caller.cookie } : {}),
    ...(caller.key ? { authorization: `Bearer ${caller.key}` } : {}),
  };
  const send = <T>(query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    post<T>(app, { query, variables }, { ...credentials, ...headers });
  return {
    send,
    async run<T>(query: string, variables?: object): Promise<T> {
      const { data, errors } = await send<T>(query, variables);
      if (errors || data === null) throw new Error(JSON.stringify(errors));
      return data;
    },
    async codeOf(query, variables) {
      const { errors } = await send(query, variables);
      return errors?.[0]?.extensions['code'];
    },
  };
};
