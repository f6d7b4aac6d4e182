import { shareReads } from '../../server/kernel/load/share-reads.js';

const counted = () => {
  const reads: string[] = [];
  const read = shareReads(async (key: string) => {
    reads.push(key);
    return reads.length;
  });
  return { reads, read };
};

describe('shareReads', () => {
  it('reads once for all who ask in one turn of the event loop', async () => {
    const { reads, read } = counted();
    expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual([1, 1, 2]);
    expect(reads).toEqual(['a', 'b']);
  });

  it('reads once more for all who ask while a read is under way', async () => {
    const begun: (() => void)[] = [];
    let reads = 0;
    const read = shareReads(async () => {
      reads += 1;
      await new Promise<void>((resolve) => begun.push(resolve));
      return reads;
    });
    const first = read('a');
    while (reads === 0) await new Promise(setImmediate);
    const others = [read('a'), read('a')];
    begun.shift()?.();
    await first;
    while (reads === 1) await new Promise(setImmediate);
    begun.shift()?.();
    expect(await Promise.all(others)).toEqual([2, 2]);
  });

  it('reads again for whoever asks after the read began', async () => {
    const { reads, read } = counted();
    await read('a');
    await read('a');
    expect(reads).toEqual(['a', 'a']);
  });

  it('tells all who share a read that it failed, and tries anew for the next', async () => {
    let tries = 0;
    const read = shareReads(async () => {
      tries += 1;
      if (tries === 1) throw new Error('away');
      return tries;
    });
    const both = await Promise.allSettled([read('a'), read('a')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await read('a')).toBe(2);
  });
});
