import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonReader, jsonLimits } from '../../../server/kernel/text/json-reader.js';
import { parseLargeJson, parseStrictJson } from '../../../server/scim/protocol/strict-json.js';

const inParts = (text: string, cuts: readonly number[]): string[] => {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  return places.slice(1).map((place, index) => text.slice(places[index], place));
};

/** Bodies of each kind; their size grows with `n`. */
const shapes: Record<string, (n: number) => string> = {
  members: (n) =>
    JSON.stringify({ members: Array.from({ length: n }, (_, i) => ({ value: `id-${i}`, display: 'Ada' })) }),
  'names in objects': (n) =>
    `{"x":[${Array.from({ length: n / 8 }, (_, o) => `{${Array.from({ length: 8 }, (_, i) => `"k${o}-${i}":1`)}}`)}]}`,
  'names in one object': (n) => `{${Array.from({ length: Math.min(n / 4, 10_000) }, (_, i) => `"k${i}":1`)}}`,
  'names that are numbers': (n) => `{${Array.from({ length: Math.min(n / 4, 10_000) }, (_, i) => `"${i * 4096}":1`)}}`,
  depth: (n) => `{"x":[${Array.from({ length: n / 30 }, () => `${'{"a":'.repeat(29)}1${'}'.repeat(29)}`)}]}`,
  'lists in lists': (n) => `{"x":[${Array.from({ length: n }, () => '[[]]')}]}`,
  'escapes in one text': (n) => `{"x":"${'\\u0041'.repeat(n)}"}`,
  'escapes in many texts': (n) => `{"x":[${Array.from({ length: n }, () => '"\\u0041b"')}]}`,
  'escaped quotes': (n) => `{"x":"${'\\"'.repeat(n)}"}`,
  'backslashes before a quote': (n) => `{"x":["${'\\\\'.repeat(n)}","a"]}`,
  'one long text': (n) => `{"x":"${'x'.repeat(n * 10)}"}`,
  numbers: (n) => `{"x":[${Array.from({ length: n }, (_, i) => `${i}.5e1`)}]}`,
  'other writing systems': (n) => `{"x":[${Array.from({ length: n }, () => '"é€😀"')}]}`,
  whitespace: (n) => `{"x":${' \n'.repeat(n * 10)}1}`,
};

/** Returns the CPU microseconds of this thread, which exclude waiting on a busy machine. */
const computed = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

/** Number of characters per measurement: enough for the coarse clock of some systems. */
const characters = 1_000_000;

/** Measures the CPU time of reading a body until that many characters have been read. */
const costOf = (text: string): number => {
  const before = computed();
  for (let read = 0; read < characters; read += text.length) {
    if (!parseStrictJson(text).ok) throw new Error('The body was to be read.');
  }
  return computed() - before;
};

const small = JSON.stringify({ Operations: [{ op: 'replace', path: 'displayName', value: 'Ad\\u0061' }] });

describe('the time that a body takes', () => {
  it.each(Object.keys(shapes))('grows with its size and no faster: %s', (name) => {
    const make = shapes[name] as (n: number) => string;
    // After some thousand calls the compiler optimises again, so the measurement starts after those.
    for (let i = 0; i < 3_000; i += 1) parseStrictJson(small);
    const [short, long] = [make(2_000), make(32_000)];
    costOf(short);
    // Sixteen times the size would cost sixteen times as much for each character if the work were quadratic.
    expect(costOf(long)).toBeLessThan(5 * costOf(short) + 50_000);
  });
});

describe('JSON in parts', () => {
  it('is read as in one piece, wherever it is cut', async () => {
    const text = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc.constantFrom('{"a":tru}', '{"a":1 2}', '{"a":-}', '{"a":1e+5,"b":[1.5,-0]}', '{"a":"\\u00', '{"é":"\\ud83d"}'),
    );
    const cuts = fc.array(fc.nat(), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (json, places) => {
        expect(await parseLargeJson(inParts(json, places))).toEqual(parseStrictJson(json));
      }),
    );
  });

  it('is read step by step, each about as long as was asked for', () => {
    const reader = new JsonReader();
    reader.feed(shapes['members']?.(2_000) ?? '', true);
    let steps = 1;
    while (!reader.step(1_000)) steps += 1;
    expect(steps).toBeGreaterThan(50);
    expect(reader.result.ok).toBe(true);
  });

  it.each([
    ['a text of more than 1 MiB', `{"a":"${'x'.repeat(jsonLimits.textLength + 1)}"}`],
    ['a number of more than 1,000 digits', `{"a":0.${'1'.repeat(1_001)}}`],
    ['more than 10,000 names in one object', `{${Array.from({ length: 10_001 }, (_, i) => `"k${i}":1`)}}`],
  ])('is refused with %s', async (_what, text) => {
    expect(parseStrictJson(text).ok).toBe(false);
    expect(await parseLargeJson(inParts(text, [500, 900_000]))).toEqual(parseStrictJson(text));
  });

  it('names the attribute that comes twice', () => {
    const parsed = parseStrictJson('{"userName":"a","USERNAME":"b"}');
    expect(!parsed.ok && parsed.error.message).toContain('"USERNAME"');
  });
});
