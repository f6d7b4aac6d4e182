import 'reflect-metadata';
import { hash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dictionary } from '@zxcvbn-ts/language-common';
import { type IsLeaked, leakedPasswordsIn, nothingLeaked } from '../../../server/kernel/access/leaked-passwords.js';
import { DomainError } from '../../../server/kernel/faults/errors.js';
import { checkNewPassword } from '../../../server/modules/common/index.js';

const causeOf = async (password: string, isLeaked: IsLeaked = nothingLeaked): Promise<string | undefined> => {
  try {
    await checkNewPassword({ publicUrl: 'https://rollcall.example.com', isLeaked }, password, []);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.details.cause;
    throw error;
  }
};

it('refuses each of the most common passwords, of whatever length and case', async () => {
  const common: readonly string[] = dictionary['passwords-common'];
  const taken: string[] = [];
  for (const password of common) if ((await causeOf(password)) === undefined) taken.push(password);
  expect([common.length > 3_000, taken]).toEqual([true, []]);
  expect(await causeOf('JustinBieber')).toBe('password.common');
});

describe('a file of leaked passwords', () => {
  const leaked = Array.from({ length: 500 }, () => randomUUID());
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leaked-'));
    path = join(folder, 'leaked.txt');
    const lines = leaked.map((password, index) => `${hash('sha1', password, 'hex').toUpperCase()}:${index ** 3}`);
    await writeFile(path, lines.sort().join('\r\n'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('refuses each of them', async () => {
    const causes = await Promise.all(leaked.map((password) => causeOf(password, leakedPasswordsIn(path))));
    expect(new Set(causes)).toEqual(new Set(['password.leaked']));
  });

  it('refuses no other', async () => {
    const others = Array.from({ length: 500 }, () => randomUUID());
    const causes = await Promise.all(others.map((password) => causeOf(password, leakedPasswordsIn(path))));
    expect(new Set(causes)).toEqual(new Set([undefined]));
  });

  it('that is empty refuses none', async () => {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    expect(await causeOf(randomUUID(), leakedPasswordsIn(empty))).toBeUndefined();
  });
});
