import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const docs = join(import.meta.dirname, '../../docs');
const text = readFileSync(join(docs, 'security.md'), 'utf8');

/** The lines of the table of requirements: number, level, whether it is met, and what shows that. */
const rows = [...text.matchAll(/^\| ([\d.]+) \| ([12]) \| [^|]+ \| (yes|no) \| (.+) \|$/gm)].map(
  ([, number = '', level = '', met = '', shown = '']) => ({ number, level, met: met === 'yes', shown }),
);

const counted = (level: string) => {
  const own = rows.filter((row) => row.level === level);
  return { applicable: own.length, met: own.filter(({ met }) => met).length };
};

it('the table of ASVS counts what stands in it', () => {
  const summary = [...text.matchAll(/^\| ([12]) \| \d+ \| (\d+) \| (\d+) \| \d+ \|$/gm)];
  expect(summary.map(([, level, applicable, met]) => [level, Number(applicable), Number(met)])).toEqual(
    ['1', '2'].map((level) => [level, counted(level).applicable, counted(level).met]),
  );
});

it('each line that is met names something that exists', () => {
  const links = rows
    .filter(({ met }) => met)
    .flatMap(({ number, shown }) =>
      [...shown.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path = '']) => ({ number, path })),
    );
  expect(links.filter(({ path }) => !existsSync(join(docs, path)))).toEqual([]);
});

it('each line that is not met has its reason, and five at most have one', () => {
  const open = rows.filter(({ met }) => !met).map(({ number }) => number);
  const reasons = text.slice(text.indexOf('### Not met'), text.indexOf('### Not applicable'));
  expect(open.filter((number) => !reasons.includes(`| ${number} |`))).toEqual([]);
  expect(open.length).toBeLessThanOrEqual(5);
});
