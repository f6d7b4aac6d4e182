import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { LoadGate } from '../../server/kernel/load/load-gate.js';

/** An answer as far as the gate looks at it. */
const answer = (): ServerResponse => Object.assign(new EventEmitter(), { closed: false }) as unknown as ServerResponse;

let now: number;
let gate: LoadGate;

beforeEach(() => {
  now = 0;
  gate = new LoadGate({ atOnce: 1, waiting: 3, patienceMs: 1_000, shortPatienceMs: 100 }, () => now);
});

const outcome = async (entered: Promise<void> | undefined): Promise<string> => {
  try {
    await entered;
    return 'served';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the gate', () => {
  it('lets in at once while there is room', () => {
    expect(gate.enter(answer())).toBeUndefined();
  });

  it('lets the next one in when an answer is out', async () => {
    const first = answer();
    void gate.enter(first);
    const second = outcome(gate.enter(answer()));
    first.emit('prefinish');
    expect(await second).toBe('served');
  });

  it('gives no place to whoever has hung up', async () => {
    expect(await outcome(gate.enter(Object.assign(answer(), { closed: true })))).toBe('UNAVAILABLE');
    expect(gate.enter(answer())).toBeUndefined();
  });

  it('counts an answer that is written and then closed once', async () => {
    const first = answer();
    void gate.enter(first);
    const others = [gate.enter(answer()), gate.enter(answer())].map(outcome);
    first.emit('prefinish');
    first.emit('close');
    now = 1_500;
    gate.sweep();
    expect(await Promise.all(others)).toEqual(['served', 'UNAVAILABLE']);
  });

  it('refuses at once when the queue is full', async () => {
    for (let i = 0; i < 4; i += 1) void outcome(gate.enter(answer()));
    expect(await outcome(gate.enter(answer()))).toBe('UNAVAILABLE');
  });

  it('is patient with a burst, and refuses what has waited too long', async () => {
    void gate.enter(answer());
    const waiting = outcome(gate.enter(answer()));
    now = 900;
    gate.sweep();
    const state = await Promise.race([waiting, Promise.resolve('waits')]);
    now = 1_001;
    gate.sweep();
    expect([state, await waiting]).toEqual(['waits', 'UNAVAILABLE']);
  });

  it('has little patience once its queue has not been empty for long', async () => {
    void gate.enter(answer());
    const early = outcome(gate.enter(answer()));
    now = 950;
    const late = outcome(gate.enter(answer()));
    now = 1_051;
    gate.sweep();
    expect([await early, await late]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  });

  it('tells when to come back, in seconds', async () => {
    for (let i = 0; i < 4; i += 1) void outcome(gate.enter(answer()));
    await expect(gate.enter(answer())).rejects.toMatchObject({ details: { retryAfter: expect.any(Number) } });
  });

  it('passes over those who went away while they waited', async () => {
    const [first, gone] = [answer(), answer()];
    void gate.enter(first);
    const left = outcome(gate.enter(gone));
    const second = outcome(gate.enter(answer()));
    Object.assign(gone, { closed: true });
    first.emit('close');
    expect(await Promise.all([left, second])).toEqual(['UNAVAILABLE', 'served']);
  });
});
