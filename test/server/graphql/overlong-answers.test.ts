import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isOverlongAnswer } from '../../../server/graphql/bounds/answer-length.js';
import { JsonText } from '../../../server/kernel/text/json-text.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

describe('the length of an answer', () => {
  const text = 'x'.repeat(100);
  it.each([
    [{ a: text }, 101, false],
    [{ a: text }, 100, true],
    [{ list: [{ a: text }, { a: text }] }, 206, false],
    [{ list: [{ a: text }, { a: text }] }, 205, true],
    [{ bag: JsonText.fromText(JSON.stringify(text)) }, 104, true],
    [null, 100, false],
  ])('counts what it holds, however often (%#)', (data, longest, overlong) => {
    expect(isOverlongAnswer(data, longest)).toBe(overlong);
  });
});

it('a failure of the engine itself has a request id and a line in the log', async () => {
  const { stringify } = JSON;
  const spy = jest.spyOn(JSON, 'stringify').mockImplementation((...given: Parameters<typeof stringify>) => {
    const [value] = given as unknown as [{ data?: { setupRequired?: unknown } } | undefined];
    if (value?.data?.setupRequired !== undefined) throw new RangeError('Invalid string length');
    return stringify(...given);
  });
  try {
    const { status, errors } = await apiOf(app).send('{ setupRequired }');
    expect(status).toBe(500);
    expect(errors).toEqual([
      {
        message: 'Internal server error',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ]);
  } finally {
    spy.mockRestore();
  }
  expect(app.unexpected.splice(0)).toEqual([new Error('The GraphQL engine failed: Invalid string length')]);
});
