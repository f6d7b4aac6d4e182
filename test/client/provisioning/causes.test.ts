import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideOf } from '../../../client/src/lib/words/causes.js';
import { messages as english } from '../../../client/src/locales/en/index.js';
import { messages as french } from '../../../client/src/locales/fr/index.js';
import { logCauses, severities } from '../../../server/kernel/faults/catalogue.js';

const root = join(import.meta.dirname, '../../..');
const codes = logCauses;

/** As GitHub makes the id of a heading. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe('the causes', () => {
  it('are those that the portal has words for, and no others', () => {
    const worded = Object.keys(english).flatMap((key) => /^cause\.(.+)\.what$/.exec(key)?.[1] ?? []);
    expect(worded.sort()).toEqual([...codes].sort());
  });

  it.each(codes)('have texts in both languages for %s', (code) => {
    for (const messages of [english, french]) {
      const texts = messages as Record<string, string>;
      expect(texts[`cause.${code}.what`]?.length).toBeGreaterThan(10);
      expect(texts[`cause.${code}.fix`]?.length).toBeGreaterThan(20);
    }
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
