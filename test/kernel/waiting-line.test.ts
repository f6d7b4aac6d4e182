import { describe, expect, it } from '@jest/globals';
import { createLine, createLines } from '../../server/kernel/load/waiting-line.js';

const line = (props = {}) => createLine({ places: 1, mostWaiting: 2, patienceMs: 60_000, ...props });

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'served',
    (error: { code?: string }) => error.code,
  );

describe('a waiting line', () => {
  it('serves in the order of arrival, one for each place', async () => {
    const waiting = line();
    const order: string[] = [];
    const leave = await waiting.enter();
    const others = ['first', 'second'].map(async (name) => {
      const done = await waiting.enter();
      order.push(name);
      done();
    });
    expect(order).toEqual([]);
    leave();
    await Promise.all(others);
    expect([order, waiting.isEmpty()]).toEqual([['first', 'second'], true]);
  });

  it('tells whoever comes when it is full to come later', async () => {
    const waiting = line({ mostWaiting: 0 });
    const leave = await waiting.enter();
    expect(await codeOf(waiting.enter())).toBe('UNAVAILABLE');
    leave();
    expect(await codeOf(waiting.enter())).toBe('served');
  });

  it('tells the same to whoever waited long enough, and keeps the place for others', async () => {
    const waiting = line({ patienceMs: 1 });
    const leave = await waiting.enter();
    expect(await codeOf(waiting.enter())).toBe('UNAVAILABLE');
    leave();
    expect(waiting.isFree()).toBe(true);
  });

  it('gives a place back once, however often it is left', async () => {
    const waiting = line();
    const leave = await waiting.enter();
    leave();
    leave();
    await waiting.enter();
    expect(waiting.isFree()).toBe(false);
  });

  it('is one of its own for each key', async () => {
    const lines = createLines({ places: 1, mostWaiting: 0, patienceMs: 60_000 });
    const leave = await lines.enter('a');
    expect([await codeOf(lines.enter('a')), lines.isFree('a'), lines.isFree('b')]).toEqual([
      'UNAVAILABLE',
      false,
      true,
    ]);
    leave();
    expect(lines.isFree('a')).toBe(true);
  });
});
