// `npm run audit:ui`: every page in a real browser; `--only <page>` for one of them, `--quick` for English and light.
const { argv, env } = process;
const at = argv.indexOf('--only');
if (at >= 0) env.AUDIT_UI_ONLY = argv[at + 1] ?? '';
if (argv.includes('--quick')) env.AUDIT_UI_QUICK = '1';
env.AUDIT_UI = '1';
argv.splice(2);
await import('../run.mjs');
