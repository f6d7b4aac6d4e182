import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { causeCodes, guideOf } from '../../../client/src/lib/words/causes.js';
import { messages as english } from '../../../client/src/locales/en/index.js';
import { messages as french } from '../../../client/src/locales/fr/index.js';
import { catalogue } from '../../../server/modules/provisioning-log/diagnosis/catalogue.js';

const root = join(import.meta.dirname, '../../..');
const codes = Object.keys(catalogue);

/** As GitHub makes the id of a heading. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe('the causes', () => {
  it('are at least forty, and the same in the portal', () => {
    expect([...causeCodes].sort()).toEqual([...codes].sort());
    expect(codes.length).toBeGreaterThanOrEqual(40);
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
    const missing = causeCodes
      .map((code) => guideOf(locale, code).split('#')[1] ?? '')
      .filter((id) => !headings.has(id));
    expect(missing).toEqual([]);
  });

  it('are all in the documentation, with how bad they are', () => {
    const documentation = readFileSync(join(root, 'docs/provisioning-log.md'), 'utf8');
    const listed = [...documentation.matchAll(/^\| `([\w.-]+)` \| (\w+) \| (.+) \|$/gm)].map(([, ...row]) => row);
    const expected = Object.entries(catalogue).map(([code, severity]) => [
      code,
      severity,
      (english as Record<string, string>)[`cause.${code}.what`],
    ]);
    expect(listed).toEqual(expected);
  });
});
