import { validate, version } from 'uuid';
import { newId } from '../../../server/query/index.js';

describe('newId', () => {
  it('makes UUIDs of version 7', () => {
    const id = newId();
    expect([validate(id), version(id)]).toEqual([true, 7]);
  });

  it('makes each id larger than the one before', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells the time of day', () => {
    const before = Date.now();
    const time = Number.parseInt(newId().replace('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThan(before + 60_000);
  });
});
