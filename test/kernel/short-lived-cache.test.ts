import { cacheReads, collectCacheEnds, leaseMs } from '../../server/kernel/access/short-lived-cache.js';

const leased = (keeps: (value: string) => boolean = () => true) => {
  let time = 0;
  let state = 'first';
  let reads = 0;
  const { read, forget } = cacheReads({
    read: async () => {
      reads += 1;
      return state;
    },
    keeps,
    now: () => time,
  });
  return {
    read: () => read('token'),
    forget: () => forget('token'),
    reads: () => reads,
    change: (next: string) => {
      state = next;
    },
    pass: (ms: number) => {
      time += ms;
    },
  };
};

describe('cacheReads', () => {
  it('uses again what it read, until the lease ends', async () => {
    const token = leased();
    await token.read();
    token.pass(leaseMs - 1);
    expect(await token.read()).toBe('first');
    expect(token.reads()).toBe(1);
  });

  it('reads anew once the lease has ended', async () => {
    const token = leased();
    await token.read();
    token.change('second');
    token.pass(leaseMs);
    expect(await token.read()).toBe('second');
  });

  it('counts a lease from before its read, so that a slow one does not live longer', async () => {
    let time = 0;
    const seen: string[] = [];
    const { read } = cacheReads({
      read: async () => {
        time += leaseMs;
        seen.push('read');
        return 'slow';
      },
      keeps: () => true,
      now: () => time,
    });
    await read('token');
    await read('token');
    expect(seen).toHaveLength(2);
  });

  it('reads anew each time what may not be kept', async () => {
    const token = leased((value) => value !== 'first');
    await token.read();
    token.change('second');
    expect(await token.read()).toBe('second');
  });

  it('reads anew what this process has changed', async () => {
    const token = leased();
    await token.read();
    token.change('second');
    token.forget();
    expect(await token.read()).toBe('second');
  });
});

describe('collectCacheEnds', () => {
  it('does what is left after the leases have ended', async () => {
    const { afterCaches, end } = collectCacheEnds<string>();
    const order: string[] = [];
    setTimeout(() => order.push('a lease ended'), leaseMs / 2);
    afterCaches(async (context) => void order.push(context));
    await end((work) => work('the last work'));
    expect(order).toEqual(['a lease ended', 'the last work']);
  });

  it('waits for nothing where nobody asked', async () => {
    const { end } = collectCacheEnds<string>();
    let ran = false;
    await end(async () => {
      ran = true;
    });
    expect(ran).toBe(false);
  });
});
