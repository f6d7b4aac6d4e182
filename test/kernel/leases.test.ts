import { collectLeaseEnds, leaseMs, leaseReads } from '../../server/kernel/access/leases.js';

const leased = (keeps: (value: string) => boolean = () => true) => {
  let time = 0;
  let state = 'first';
  let reads = 0;
  const { read, forget } = leaseReads({
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

describe('leaseReads', () => {
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
    const { read } = leaseReads({
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

describe('collectLeaseEnds', () => {
  it('does what is left after the leases have ended', async () => {
    const { afterLeases, end } = collectLeaseEnds<string>();
    const order: string[] = [];
    setTimeout(() => order.push('a lease ended'), leaseMs / 2);
    afterLeases(async (context) => void order.push(context));
    await end((work) => work('the last work'));
    expect(order).toEqual(['a lease ended', 'the last work']);
  });

  it('waits for nothing where nobody asked', async () => {
    const { end } = collectLeaseEnds<string>();
    let ran = false;
    await end(async () => {
      ran = true;
    });
    expect(ran).toBe(false);
  });
});
