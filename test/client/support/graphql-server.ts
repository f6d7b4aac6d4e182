import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';

interface GraphqlFailure {
  message: string;
  extensions: Record<string, unknown>;
}

/** The response to an operation: data, or a failure made by `fails`. */
export type Answer = Record<string, unknown> | GraphqlFailure | 'offline';

export type Answers = Record<string, Answer | ((variables: Record<string, unknown>) => Answer | Promise<Answer>)>;

/** Returns a GraphQL error in the server's form. */
export const fails = (code: string, extensions: Record<string, unknown> = {}, message = 'No.'): GraphqlFailure => ({
  message,
  extensions: { code, requestId: 'req-1', ...extensions },
});

export interface Call {
  operation: string;
  variables: Record<string, unknown>;
}

/** Replaces the network: answers operations by name, and keeps an event stream open. */
export class GraphqlServer {
  readonly calls: Call[] = [];
  readonly answers: Answers;
  /** The headers of each response. */
  readonly headers: Record<string, string> = {};
  /** The trouble that `/readyz` reports. */
  cause: string | undefined;
  readonly #silent: boolean;
  #emit: ((event: string) => void) | undefined;

  /** Silent streams do not ping, as behind a buffering proxy. */
  constructor(answers: Answers, streams: 'live' | 'silent' = 'live') {
    this.answers = answers;
    this.#silent = streams === 'silent';
  }

  /** Returns the variables of an operation's calls, oldest first. */
  variablesOf(operation: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.operation === operation).map(({ variables }) => variables);
  }

  /** Sends a ping on the open stream. */
  pings(): void {
    this.#emit?.(':\n\n');
  }

  /** Sends a change of a subject on the open stream. */
  changed(subject: string): void {
    const data = { liveChanges: { subject, ids: ['1'] } };
    this.#emit?.(`event: next\ndata: ${JSON.stringify({ data })}\n\n`);
  }

  readonly fetch = async (url: unknown, init?: RequestInit): Promise<Response> => {
    if (url === '/readyz') return readiness(this.cause);
    const { query, variables = {} } = JSON.parse(String(init?.body));
    const { kind, name } = describe(parse(query));
    if (kind === 'subscription') return this.#stream(init?.signal);
    this.calls.push({ operation: name, variables });
    const answer = this.answers[name];
    if (!answer) throw new Error(`The test does not answer ${name}`);
    const body = typeof answer === 'function' ? await answer(variables) : answer;
    if (body === 'offline') throw new TypeError('Failed to fetch');
    return json('extensions' in body ? { data: null, errors: [body] } : { data: body }, this.headers);
  };

  #stream(signal: AbortSignal | null | undefined): Response {
    // The server pings as soon as it listens.
    const waiting = this.#silent ? [] : [':\n\n'];
    let wake = () => {};
    this.#emit = (event) => {
      waiting.push(event);
      wake();
    };
    signal?.addEventListener('abort', () => wake());
    const body = async function* () {
      const encoder = new TextEncoder();
      while (!signal?.aborted) {
        for (const event of waiting.splice(0)) yield encoder.encode(event);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    return { ...headers('text/event-stream', this.headers), body: body() } as unknown as Response;
  }
}

const describe = (document: DocumentNode): { kind: string; name: string } => {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  return { kind: operation?.operation ?? '', name: operation?.name?.value ?? '' };
};

const headers = (type: string, more: Record<string, string>) => ({
  ok: true,
  status: 200,
  statusText: 'OK',
  headers: { get: (name: string) => (name === 'content-type' ? type : (more[name] ?? null)) },
});

const json = (body: unknown, more: Record<string, string>): Response =>
  ({ ...headers('application/json', more), text: async () => JSON.stringify(body) }) as unknown as Response;

const readiness = (cause: string | undefined): Response =>
  ({
    ...headers('application/json', {}),
    status: cause ? 503 : 200,
    text: async () => JSON.stringify(cause ? { status: 'unavailable', cause } : { status: 'ok' }),
  }) as unknown as Response;
