// `npm run audit:ui`: every page in a real browser, and every journey in both looks. Of that alone: `--only <page>`,
// `--quick` (pages in English and light), `--journeys`, `--costs` (what the pages weigh and how fast they are).
// `--pictures <folder>` also takes a picture of each look, at 1280 and 375 px.
import { resolve } from 'node:path';

const { argv, env } = process;
const at = argv.indexOf('--only');
if (at >= 0) env.AUDIT_UI_ONLY = argv[at + 1] ?? '';
const pictures = argv.indexOf('--pictures');
if (pictures >= 0) env.AUDIT_UI_PICTURES = resolve(argv[pictures + 1] ?? 'pictures');
if (argv.includes('--quick')) env.AUDIT_UI_QUICK = '1';
env.AUDIT_UI = '1';
const part = {
  '--costs': 'test/audit-ui/costs',
  '--journeys': 'test/browser',
  '--only': 'test/audit-ui/ui',
  '--quick': 'test/audit-ui',
};
const wanted = Object.keys(part).find((option) => argv.includes(option));
argv.splice(2, Number.POSITIVE_INFINITY, ...(wanted ? [part[wanted]] : []));
await import('../run.mjs');
