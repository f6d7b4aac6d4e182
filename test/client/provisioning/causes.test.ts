import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideOf } from '../../../client/src/lib/words/causes.js';
import { messages as english } from '../../../client/src/locales/en/index.js';
import { messages as french } from '../../../client/src/locales/fr/index.js';
import {
  catalogue,
  causeOf,
  type FaultName,
  lineOf,
  logCauses,
  severities,
} from '../../../server/kernel/faults/catalogue.js';

const root = join(import.meta.dirname, '../../..');
const codes = logCauses;

/** Returns the id of a heading as GitHub derives it. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Returns the facts that the text of a line uses. */
const factsIn = (name: FaultName): Set<string> => {
  const asked = new Set<string>();
  // An empty list reads as an empty text, too.
  const answer = (_: object, fact: string | symbol): string[] => {
    asked.add(String(fact));
    return [];
  };
  const { text, field } = lineOf(name);
  const facts = new Proxy({ ids: [] }, { get: (target, fact) => (fact === 'ids' ? target.ids : answer(target, fact)) });
  text(facts);
  if (typeof field === 'function') field(facts);
  return asked;
};

describe('the causes', () => {
  it('are those that the portal has words for, and no others', () => {
    const worded = Object.keys(english).flatMap((key) => /^cause\.(.+)\.what$/.exec(key)?.[1] ?? []);
    expect(worded.sort()).toEqual(Object.keys(severities).sort());
  });

  it.each(Object.keys(severities))('have a sentence in both languages for %s', (code) => {
    for (const messages of [english, french]) {
      expect((messages as Record<string, string>)[`cause.${code}.what`]?.length).toBeGreaterThan(10);
    }
  });

  it.each(codes)('say in both languages what to do about %s', (code) => {
    for (const messages of [english, french]) {
      expect((messages as Record<string, string>)[`cause.${code}.fix`]?.length).toBeGreaterThan(20);
    }
  });

  it('have words that name nothing but their facts', () => {
    const unknown = (Object.keys(catalogue) as FaultName[]).flatMap((name) => {
      const text = (english as Record<string, string>)[`cause.${causeOf(name)}.what`] ?? '';
      const facts = factsIn(name);
      return [...text.matchAll(/\{(\w+)\}/g)].filter(([, fact = '']) => !facts.has(fact)).map(([fact]) => [name, fact]);
    });
    expect(unknown).toEqual([]);
  });

  it('have one severity, however they are worded', () => {
    const wrong = (Object.keys(catalogue) as FaultName[]).filter(
      (name) => (lineOf(name).severity ?? 'ERROR') !== severities[causeOf(name)],
    );
    expect(wrong).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('lead to sections that the guide has in %s', (locale) => {
    const guide = readFileSync(join(root, `docs/okta-setup.${locale}.md`), 'utf8');
    const headings = new Set([...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading)));
    const missing = codes.map((code) => guideOf(locale, code).split('#')[1] ?? '').filter((id) => !headings.has(id));
    expect(missing).toEqual([]);
  });

  it('are all in the documentation, with how bad they are', () => {
    const documentation = readFileSync(join(root, 'docs/provisioning-log.md'), 'utf8');
    const listed = [...documentation.matchAll(/^\| `([\w.-]+)` \| (\w+) \| (.+) \|$/gm)].map(([, ...row]) => row);
    const expected = codes.map((code) => [
      code,
      severities[code],
      (english as Record<string, string>)[`cause.${code}.what`],
    ]);
    expect(listed).toEqual(expected);
  });
});
