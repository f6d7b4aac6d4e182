import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimUser, buildToken } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

const metricsToken = 'a-token-of-the-collector';

let local: TestApp;
let guarded: TestApp;
beforeAll(async () => {
  local = await makeTestApp();
  guarded = await makeTestApp({ metricsToken, beside: local });
});
afterAll(async () => {
  await guarded.close();
  await local.close();
});

const ask = (app: TestApp, headers: Record<string, string> = {}) => fetch(`${app.url}/metrics`, { headers });

/** Returns the value of a figure with such labels; undefined where there is none. */
const valueIn = (text: string, name: string, labels = ''): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${name}${labels && `{${labels}}`} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
};

const value = async (name: string, labels = ''): Promise<number | undefined> =>
  valueIn(await (await ask(local)).text(), name, labels);

describe('without METRICS_TOKEN', () => {
  it('a program on the same machine reads the figures', async () => {
    const answer = await ask(local);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
  });

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip'])('a proxy that sends %s is told 403', async (name) => {
    const answer = await ask(local, { [name]: '192.0.2.7' });
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { status: 'refused', detail: expect.stringContaining('METRICS_TOKEN') },
    ]);
  });
});

describe('with METRICS_TOKEN', () => {
  it('whoever shows it reads the figures', async () => {
    const answer = await ask(guarded, { authorization: `Bearer ${metricsToken}` });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('rollcall_build_info')]);
  });

  it.each([undefined, 'Bearer another-token-altogether', `Basic ${metricsToken}`])('%s is told 401', async (given) => {
    const answer = await ask(guarded, given === undefined ? {} : { authorization: given });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="metrics"']);
  });

  it('a refusal is written to the log', async () => {
    await ask(guarded, { authorization: 'Bearer wrong-wrong-wrong-wrong' });
    expect(guarded.refusals.map(({ reason }) => reason)).toContain('metrics.refused');
  });
});

describe('the figures', () => {
  it('count what an identity provider wrote', async () => {
    const { secret } = await buildToken(local);
    await buildScimUser(local, secret);
    const text = await (await ask(local)).text();
    expect(text).toMatch(
      /rollcall_scim_writes_total\{connection="[\da-f-]{36}",resource="User",outcome="created"\} \d/,
    );
  });

  it('count refusals of strangers apart, by cause', async () => {
    const labels = 'connection="stranger",cause="bearer.missing"';
    const before = (await value('rollcall_scim_refusals_total', labels)) ?? 0;
    await scimOf(local, undefined).get('/Users');
    expect(await value('rollcall_scim_refusals_total', labels)).toBe(before + 1);
  });

  it('name no address and no method that a caller invents', async () => {
    const { secret } = await buildToken(local);
    await scimOf(local, secret).get('/Invented-by-a-caller');
    await fetch(`${local.url}/invented-by-a-caller`);
    await fetch(`${local.url}/graphql`, { method: 'PROPFIND' });
    const text = await (await ask(local)).text();
    expect(text).not.toMatch(/invented|PROPFIND/i);
    expect(
      valueIn(text, 'rollcall_scim_request_duration_seconds_count', 'resource="other",method="GET",status="404"'),
    ).toBe(1);
  });

  it('tell that the database answers, and the users in it', async () => {
    const text = await (await ask(local)).text();
    expect([valueIn(text, 'rollcall_database_up'), valueIn(text, 'rollcall_users')]).toEqual([1, expect.any(Number)]);
  });

  it('hold the process: memory, event loop, CPU', async () => {
    const text = await (await ask(local)).text();
    for (const name of [
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'process_cpu_seconds_total',
    ])
      expect(valueIn(text, name)).toBeGreaterThan(0);
  });
});

/** The names of the figures in a text, without what a histogram adds to its name. */
const namesIn = (text: string): string[] => [
  ...new Set(
    (text.match(/\b(?:rollcall|nodejs|process)_[a-z\d_]+\b/g) ?? []).map((name) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    ),
  ),
];

describe.each(['alerts.yml', 'dashboard.json'])('%s', (file) => {
  it('asks for no figure that does not exist', async () => {
    const asked = namesIn(await readFile(join(import.meta.dirname, '../../../deploy/observability', file), 'utf8'));
    const there = new Set(namesIn(await (await ask(local)).text()));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !there.has(name))).toEqual([]);
  });
});
