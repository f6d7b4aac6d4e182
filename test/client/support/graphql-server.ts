import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';

interface GraphqlFailure {
  message: string;
  extensions: Record<string, unknown>;
}

/** What an operation is answered with: data, or a failure made by `fails`. */
export type Answer = Record<string, unknown> | GraphqlFailure | 'offline';

export type Answers = Record<string, Answer | ((variables: Record<string, unknown>) => Answer | Promise<Answer>)>;

/** A GraphQL error as the server words it. */
export const fails = (code: string, extensions: Record<string, unknown> = {}, message = 'No.'): GraphqlFailure => ({
  message,
  extensions: { code, requestId: 'req-1', ...extensions },
});

export interface Call {
  operation: string;
  variables: Record<string, unknown>;
}

/** The network's edge: answers operations by their name, and keeps an event stream open. */
export class GraphqlServer {
  readonly calls: Call[] = [];
  readonly answers: Answers;
  /** What each answer says beside its body. */
  readonly headers: Record<string, string> = {};
  /** What is the matter, as `/readyz` says it. */
  cause: string | undefined;
  readonly #silent: boolean;
  #emit: ((event: string) => void) | undefined;

  /** Streams that are silent do not ping: something holds them back on their way. */
  constructor(answers: Answers, streams: 'live' | 'silent' = 'live') {
    this.answers = answers;
    this.#silent = streams === 'silent';
  }

  /** The variables of an operation's calls, oldest first. */
  variablesOf(operation: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.operation === operation).map(({ variables }) => variables);
  }

  /** What was held back of the open stream comes. */
  pings(): void {
    this.#emit?.(':\n\n');
  }

  /** Tells the open stream that something changed. */
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
