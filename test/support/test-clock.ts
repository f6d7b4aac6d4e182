import type { Clock } from '../../server/kernel/ports.js';

/** A clock that a test may move on, so that nothing has to wait. */
export class TestClock implements Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  advance(ms: number): void {
    this.offsetMs += ms;
  }
}

export const minutes = (count: number): number => count * 60_000;
export const days = (count: number): number => count * 86_400_000;
