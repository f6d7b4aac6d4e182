import { curlOf } from '../../../client/src/features/api-explorer/curl.js';
import { exampleNames, examples } from '../../../client/src/features/api-explorer/examples.js';
import { createExplorerFetcher } from '../../../client/src/features/api-explorer/fetcher.js';
import { chosenOperation } from '../../../client/src/features/api-explorer/operation-kind.js';

const endpoint = 'https://rollcall.example/graphql';

describe('chosenOperation', () => {
  it.each([
    ['{ a }', undefined, 'query'],
    ['mutation { a }', 'Gone', 'mutation'],
    ['query A { a } mutation B { b }', 'B', 'mutation'],
    ['query A { a } mutation B { b }', 'C', undefined],
    ['subscription { a }', null, 'subscription'],
    ['{ a', undefined, undefined],
  ])('tells what %s with the name %s does', (query, name, kind) => {
    expect(chosenOperation(query, name)?.kind).toBe(kind);
  });
});

describe('the fetcher of the explorer', () => {
  const build = (mayMutate: boolean) => {
    const sent: unknown[] = [];
    const fetchFn = (async (_url: unknown, init?: RequestInit) => {
      sent.push(JSON.parse(String(init?.body)));
      return { json: async () => ({ data: {} }) };
    }) as unknown as typeof fetch;
    const fetcher = createExplorerFetcher({ fetchFn, mayMutate: () => mayMutate, refusal: () => 'Switched off.' });
    return { fetcher, sent };
  };

  it('sends no mutation while they are switched off', async () => {
    const { fetcher, sent } = build(false);
    const answer = await fetcher({ query: 'mutation Change { signOut }', operationName: 'Page' });
    expect([sent, answer]).toEqual([[], { data: null, errors: [{ message: 'Switched off.' }] }]);
  });

  it('sends mutations once they are allowed', async () => {
    const { fetcher, sent } = build(true);
    await fetcher({ query: 'mutation { signOut }' });
    expect(sent).toEqual([{ query: 'mutation { signOut }' }]);
  });

  it('names no operation that is not there any more', async () => {
    const { fetcher, sent } = build(false);
    await fetcher({ query: '{ viewer { id } }', operationName: 'Page' });
    expect(sent).toEqual([{ query: '{ viewer { id } }' }]);
  });
});

describe('curlOf', () => {
  it('names the key by a variable and leaves empty variables out', () => {
    expect(curlOf({ endpoint, query: '{ viewer { id } }', variables: '{}' })).toBe(
      [
        "curl -sS 'https://rollcall.example/graphql'",
        '-H "Authorization: Bearer $ROLLCALL_KEY"',
        "-H 'Content-Type: application/json'",
        `-d '{"query":"{ viewer { id } }"}'`,
      ].join(' \\\n  '),
    );
  });

  it('keeps quotes inside quotes', () => {
    const text = curlOf({ endpoint, query: '{ a }', variables: '{ "name": "O\'Hara" }' });
    expect(text).toContain(String.raw`"name":"O'\''Hara"`);
  });

  it('keeps a subscription open', () => {
    const text = curlOf({ endpoint, query: examples.subscription.query, variables: '' });
    expect(text).toContain('curl -N');
    expect(text).toContain('Accept: text/event-stream');
  });
});

describe('the examples', () => {
  it.each(exampleNames)('can be read by a machine: %s', (name) => {
    expect(chosenOperation(examples[name].query)).toBeDefined();
    expect(() => JSON.parse(examples[name].variables)).not.toThrow();
  });
});
