import { openSignedIn } from '../support/portal-page.js';
import { scene, startScene } from './look-at.js';
import { type Cost, measure, storesOf } from './measure.js';
import { type AuditedPage, pages } from './pages.js';

const only = process.env['AUDIT_UI_ONLY'];
const chosen = pages.filter(({ name }) => only === undefined || name === only);

startScene();
let shell: Cost;
beforeAll(async () => {
  const first = pages.find(({ name }) => name === 'overview') as AuditedPage;
  await measure(scene, first);
  shell = await measure(scene, first);
}, 60_000);

/** Each figure beside its goal; a figure beyond is marked, and fails nothing: machines differ. */
const against = (label: string, value: number, goal: number, unit: string): string =>
  `${label} ${value.toFixed(unit === '' ? 3 : 0)}/${goal}${unit}${value > goal ? ' OVER' : ''}`;

const line = ({ name, entrance }: AuditedPage, cost: Cost): string => {
  const scripts =
    name === 'overview'
      ? against('shell and page', cost.scriptKb, 200, ' kB')
      : entrance
        ? against('sign-in', cost.scriptKb, 130, ' kB')
        : against(
            'more than the overview',
            cost.scriptKb - shell.scriptKb,
            name === 'api-explorer' ? Number.POSITIVE_INFINITY : 40,
            ' kB',
          );
  const rest = [
    against('CSS', cost.styleKb, 20, ' kB'),
    against('LCP', cost.lcpMs, 1_200, ' ms'),
    against('CLS', cost.cls, 0.02, ''),
    against('INP', cost.inpMs, 100, ' ms'),
  ];
  return [name.padEnd(16), scripts, ...rest].join('  ');
};

it.each(chosen)(
  '$name is measured',
  async (page) => {
    const cost = await measure(scene, page);
    process.stderr.write(`cost  ${line(page, cost)}\n`);
    expect(cost.scriptKb).toBeGreaterThan(0);
  },
  60_000,
);

it('keeps no trace of a token once its page is left', async () => {
  const page = await openSignedIn(scene.full.app, scene.browser, {}, scene.full.by);
  page.setDefaultTimeout(10_000);
  await scene.full.app.database.query('delete from scim_tokens');
  await page.goto('/admin/identity/user-provisioning?provider=okta');
  await page.getByRole('button', { name: 'Generate', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Generate', exact: true }).click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  expect(token).toMatch(/^rollcall_scim_/);
  expect(await storesOf(page)).not.toContain(token);
  await page.getByLabel('I have stored the token').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Select' }).waitFor();
  expect(await storesOf(page)).not.toContain(token);
  expect(await page.content()).not.toContain(token);
  await page.context().close();
}, 60_000);
