// `npm run audit:ui`: every page in a real browser; `--only <page>` for one of them, `--quick` for English and light, and
// `--costs` for what the pages weigh and how fast they are alone; `--pictures <folder>` also takes a picture of each look.
import { resolve } from 'node:path';

const { argv, env } = process;
const at = argv.indexOf('--only');
if (at >= 0) env.AUDIT_UI_ONLY = argv[at + 1] ?? '';
const pictures = argv.indexOf('--pictures');
if (pictures >= 0) env.AUDIT_UI_PICTURES = resolve(argv[pictures + 1] ?? 'pictures');
if (argv.includes('--quick')) env.AUDIT_UI_QUICK = '1';
env.AUDIT_UI = '1';
argv.splice(2, Number.POSITIVE_INFINITY, ...(argv.includes('--costs') ? ['test/audit-ui/costs'] : []));
await import('../run.mjs');
