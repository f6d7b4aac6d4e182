import type { Page, Request } from 'playwright-core';
import { messages } from '../../client/src/locales/en/index.js';
import { Role } from '../../server/kernel/roles.js';
import { fillPortal } from '../audit-ui/fill-portal.js';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { openSignedIn, watch } from '../support/browser/portal-page.js';
import { signInAdministrator } from '../support/builders.js';

startBrowserApp();
let shortId: string;
let goneId: string;
beforeAll(async () => {
  ({ shortId, goneId } = await fillPortal(app));
});

/** Settles when no GraphQL request is under way; collects the answers that refuse something. */
const watchRequests = (page: Page) => {
  const refusals: string[] = [];
  const open = new Set<Request>();
  const isQuestion = (request: Request) =>
    request.url().endsWith('/graphql') && !request.postData()?.includes('subscription Live_changes');
  page.on('request', (request) => isQuestion(request) && open.add(request));
  page.on('requestfailed', (request) => open.delete(request));
  page.on('response', async (response) => {
    const request = response.request();
    if (!open.has(request)) return;
    const body = await response.text().catch(() => '');
    if (body.includes('FORBIDDEN')) refusals.push(`${page.url()}: ${request.postData()}`);
    open.delete(request);
  });
  const settle = async () => {
    await page.locator('h1').waitFor();
    do {
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
    } while (open.size > 0);
  };
  const visit = async (path: string) => {
    open.clear();
    await page.goto(path);
    await settle();
  };
  return { refusals, settle, visit };
};

/** A page of the portal, with the ids in its address left out: one of each kind is looked at. */
const kindOf = (path: string): string =>
  path.replace(/[?#].*/, '').replace(/[0-9a-f-]{36}|\b[0-9A-HJKMNP-TV-Z]{5}$/g, 'id');

const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('.shell a[href^="/"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^\/(docs|exports|graphql|schema|scim)\b/.test(href)),
    );

/** What a reader may never be offered. */
const writing = [
  'users.add',
  'user.deactivate',
  'user.reactivate',
  'action.delete',
  'invitation.invite',
  'invitation.resend',
  'groups.add',
  'group.addMembers',
  'configurations.add',
  'configuration.save',
  'configuration.addField',
  'provisioning.generate',
  'provisioning.generateToken',
  'simulation.start',
  'settings.addAttribute',
  'outbox.sendTest',
  'outbox.save',
  'apiKeys.create',
  'log.changeRetention',
  'administrators.invite',
] as const;

const offered = async (page: Page): Promise<string[]> => {
  const names = await page
    .locator('main button:visible, main a:visible')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  return writing.map((key) => messages[key] as string).filter((label) => names.includes(label));
};

/** Walks from the overview to one page of each kind that a link leads to, through all of its tabs. */
const walk = async (role: Role, look: (page: Page) => Promise<void> = async () => {}) => {
  const page = await openSignedIn(app, browser, {}, await signInAdministrator(app, { role }));
  const faults = watch(page, app);
  const { refusals, settle, visit } = watchRequests(page);
  const waiting = ['/'];
  if (role !== Role.HELP_DESK) waiting.push(`/users/${goneId}`);
  waiting.push(`/admin/system/provisioning-log/${shortId}`);
  const seen = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    await visit(path);
    waiting.push(...(await linksOf(page)));
    await look(page);
    const tabs = await page.getByRole('tab').all();
    for (const tab of tabs.slice(1)) {
      await tab.click();
      await settle();
      await look(page);
    }
    const refused = await page.getByText(messages['notAllowed.title']).count();
    if (refused > 0) refusals.push(`${path} is linked`);
  }
  await page.context().close();
  return { refusals, faults, seen: [...seen].sort() };
};

const everywhere = [
  '/',
  '/admin/system/audit-trail',
  '/admin/system/outbox',
  '/admin/system/provisioning-log',
  '/admin/system/provisioning-log/id',
  '/groups',
  '/groups/id',
  '/users',
  '/users/id',
];

describe.each(Object.values(Role))('the portal of the role %s', (role) => {
  it('asks nothing that is refused, and offers an auditor nothing that changes something', async () => {
    const buttons: string[] = [];
    const { refusals, faults, seen } = await walk(role, async (page) => {
      buttons.push(...(await offered(page)).map((label) => `${page.url()}: ${label}`));
    });
    expect(refusals).toEqual([]);
    expect(buttons.length > 0).toBe(role !== Role.AUDITOR);
    expect(faults).toEqual([]);
    expect(seen).toEqual(expect.arrayContaining(everywhere));
    const steers = seen.filter((path) => /identity|api-keys|configurations|attributes/.test(path));
    expect(steers.length > 0).toBe(role !== Role.HELP_DESK);
  });
});

it('says so when a page is opened that the role does not include, and leads back', async () => {
  const page = await openSignedIn(app, browser, {}, await signInAdministrator(app, { role: Role.HELP_DESK }));
  const { refusals } = watchRequests(page);
  await page.goto('/admin/system/api-keys');
  await page.getByRole('heading', { name: messages['notAllowed.title'] }).waitFor();
  await page.getByRole('link', { name: messages['notFound.home'] }).click();
  await page.getByRole('heading', { name: messages['overview.title'], level: 1 }).waitFor();
  expect(refusals).toEqual([]);
  await page.context().close();
});

it('shows the role in the account menu', async () => {
  const page = await openSignedIn(app, browser, {}, await signInAdministrator(app, { role: Role.AUDITOR }));
  await page.goto('/');
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByText(messages['role.AUDITOR'], { exact: true }).waitFor();
  await page.context().close();
});
