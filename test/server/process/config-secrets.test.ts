import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Config } from '../../../server/config/config.js';
import { readConfig } from '../../../server/config/read-config.js';

const config = (environment: Record<string, string>): Config => {
  const result = readConfig(environment);
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
};

const faults = (environment: Record<string, string>): string[] => {
  const result = readConfig(environment);
  return result.ok ? [] : result.error;
};

describe('a connection that others could read', () => {
  const remote = 'postgres://rollcall@db.example.com/rollcall';

  it.each([
    [{ HOST: '0.0.0.0' }, 'PUBLIC_URL http://localhost:4000 is http'],
    [{ PUBLIC_URL: 'http://rollcall.example.com' }, 'PUBLIC_URL http://rollcall.example.com is http'],
    [{ DATABASE_URL: remote }, 'DATABASE_URL leads to another machine without TLS'],
    [{ DATABASE_URL: `${remote}?sslmode=prefer` }, 'DATABASE_URL leads to another machine without TLS'],
  ])('is refused: %j', (environment, sentence) => {
    expect(faults(environment)).toEqual([expect.stringContaining(sentence)]);
    expect(faults({ ...environment, ALLOW_PLAINTEXT: 'on' })).toEqual([]);
  });

  it.each([
    {},
    { HOST: '::1' },
    { HOST: '0.0.0.0', PUBLIC_URL: 'https://rollcall.example.com' },
    { DATABASE_URL: 'postgres://rollcall@127.0.0.1/rollcall' },
    { DATABASE_URL: 'postgres:///rollcall?host=/run/postgresql' },
    { DATABASE_URL: `${remote}?sslmode=verify-full` },
  ])('is none of these: %j', (environment) => {
    expect(faults(environment)).toEqual([]);
  });
});

describe('a setting in a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'settings-'));
    await writeFile(join(folder, 'smtp'), 'smtps://mail.example.com\n');
    await writeFile(join(folder, 'empty'), '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read without its line break', () => {
    const environment = { SMTP_URL_FILE: join(folder, 'smtp'), MAIL_FROM: 'rollcall@example.com' };
    expect(config(environment).mail?.url).toBe('smtps://mail.example.com');
  });

  it('is refused beside the setting itself', () => {
    const environment = { METRICS_TOKEN: 'x'.repeat(16), METRICS_TOKEN_FILE: join(folder, 'smtp') };
    expect(faults(environment)).toEqual(['METRICS_TOKEN and METRICS_TOKEN_FILE are both set; set one of them.']);
  });

  it.each([
    ['empty', 'is empty'],
    ['missing', 'cannot be read (ENOENT)'],
  ])('is refused where the file is %s', (file, sentence) => {
    expect(faults({ METRICS_TOKEN_FILE: join(folder, file) })).toEqual([expect.stringContaining(sentence)]);
  });
});

it.each(['too-short', 'with a blank inside it'])('takes no METRICS_TOKEN that is %s', (METRICS_TOKEN) => {
  expect(faults({ METRICS_TOKEN })).toEqual([expect.stringContaining('METRICS_TOKEN must have at least 16')]);
});

it('takes no file of leaked passwords that cannot be read', () => {
  expect(faults({ LEAKED_PASSWORDS_FILE: '/nowhere/at/all' })).toEqual([
    expect.stringContaining('LEAKED_PASSWORDS_FILE "/nowhere/at/all" cannot be read'),
  ]);
});
