import { describe, expect, it } from '@jest/globals';
import { help, readCommand } from '../../server/simulator/command-line.js';
import { createProgress } from '../../server/simulator/progress.js';

describe('the command line', () => {
  it('plays 200 people and 12 groups when told nothing but the token', () => {
    expect(readCommand(['--token', 't'], undefined)).toMatchObject({
      kind: 'run',
      options: {
        url: 'http://localhost:4000/scim/v2',
        users: 200,
        groups: 12,
        assign: 'everyone',
        app: 'test-app',
        keep: false,
      },
    });
  });

  it('takes every option', () => {
    const args =
      '--users 5 --groups 0 --assign people --app wizard --url https://x.example/scim/v2 --concurrency 8 --seed 9 --keep --mark Trial. --time-limit 60';
    expect(readCommand(args.split(' '), 'from-env')).toEqual({
      kind: 'run',
      options: {
        url: 'https://x.example/scim/v2',
        token: 'from-env',
        users: 5,
        groups: 0,
        assign: 'people',
        app: 'wizard',
        concurrency: 8,
        seed: 9,
        keep: true,
        mark: 'Trial.',
        timeLimit: 60,
      },
    });
  });

  it('prefers the token of the arguments to that of the environment', () => {
    expect(readCommand(['--token', 'mine'], 'theirs')).toMatchObject({ options: { token: 'mine' } });
  });

  it('says where to get a missing token', () => {
    const command = readCommand([], undefined);
    expect(command).toMatchObject({ kind: 'faults', faults: [expect.stringContaining('Generate one in the portal')] });
  });

  it('names all faults at once', () => {
    const command = readCommand(['--users', '0', '--assign', 'nobody', '--url', 'ftp://x', '--app', 'x'], 't');
    expect(command.kind === 'faults' && command.faults).toHaveLength(4);
  });

  it.each(['test-app', 'wizard', 'entra'])('plays the app %s, and says what it is', (kind) => {
    expect(readCommand(['--app', kind], 't')).toMatchObject({ options: { app: kind } });
    expect(help).toContain(kind);
  });

  it('names the PUT-only and the PATCH-only mode', () => {
    expect(help).toMatch(/PUT-only[^;]*Wizard.*PATCH-only.*Entra/s);
  });

  it('refuses an option it does not know', () => {
    expect(readCommand(['--user', '5'], 't')).toMatchObject({ kind: 'faults' });
  });

  it('helps without a token, and names every option', () => {
    expect(readCommand(['--help'], undefined)).toEqual({ kind: 'help' });
    for (const name of [
      'users',
      'groups',
      'assign',
      'app',
      'url',
      'token',
      'concurrency',
      'seed',
      'keep',
      'time-limit',
    ]) {
      expect(help).toContain(`--${name}`);
    }
  });
});

describe('progress', () => {
  const collect = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, report: createProgress({ isTTY, write: (text) => written.push(text) }) };
  };

  it('is one plain line a phase where there is no terminal', () => {
    const { written, report } = collect(false);
    report({ title: 'Assign people', done: 1, total: 2, failed: 0 });
    report({ title: 'Assign people', done: 2, total: 2, failed: 1 });
    expect(written).toEqual(['Assign people: 2 of 2, 1 failed\n']);
  });

  it('is a bar on a terminal, ended by a new line', () => {
    const { written, report } = collect(true);
    report({ title: 'Assign people', done: 2, total: 2, failed: 0 });
    expect(written[0]).toMatch(/Assign people\s+█+ 2\/2\n$/);
  });
});
