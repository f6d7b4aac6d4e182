import { rotationOf } from '../../../client/src/features/provisioning/tokens/rotation.js';
import { daysFromNow, sampleToken } from '../support/samples.js';

const old = sampleToken({ id: 'old', createdAt: daysFromNow(-300), lastUsedAt: daysFromNow(-0.1) });
const fresh = (given: Parameters<typeof sampleToken>[0] = {}) =>
  sampleToken({ id: 'fresh', createdAt: daysFromNow(-1), validFrom: daysFromNow(-1), ...given });

describe('changing the token', () => {
  it('begins with one token', () => {
    expect(rotationOf([old])).toMatchObject({ old: { id: 'old' }, fresh: undefined, mayRetire: false, done: 0 });
  });

  it('keeps the old one on until the new one was used', () => {
    expect(rotationOf([fresh(), old])).toMatchObject({ old: { id: 'old' }, mayRetire: false, done: 1 });
  });

  it('lets go of the old one once the new one was used', () => {
    const used = fresh({ lastUsedAt: daysFromNow(-0.5) });
    expect(rotationOf([old, used])).toMatchObject({ usedAt: used.lastUsedAt, mayRetire: true, done: 3 });
  });

  it('takes a use before the renewal for one of another secret', () => {
    const renewed = fresh({ lastUsedAt: daysFromNow(-0.5), validFrom: daysFromNow(-0.2) });
    expect(rotationOf([old, renewed])).toMatchObject({ usedAt: undefined, mayRetire: false });
  });

  it('keeps the old one on while the new one is switched off', () => {
    const off = fresh({ lastUsedAt: daysFromNow(-0.5), status: 'INACTIVE' });
    expect(rotationOf([old, off])).toMatchObject({ freshWorks: false, mayRetire: false });
  });

  it('knows that there is nothing left to switch off when the old one is inactive already', () => {
    const off = { ...old, status: 'INACTIVE' as const };
    expect(rotationOf([off])).toMatchObject({ oldWorks: false, steps: { deactivate: 'NOT_STARTED' } });
    expect(rotationOf([off, fresh()])).toMatchObject({ oldWorks: false, steps: { deactivate: 'VERIFIED' } });
    expect(rotationOf([{ ...old, expired: true }, fresh()])).toMatchObject({ oldWorks: false, mayRetire: false });
  });

  it('is over when the old one is inactive', () => {
    const used = fresh({ lastUsedAt: daysFromNow(-0.5) });
    expect(rotationOf([{ ...old, status: 'INACTIVE' }, used])).toMatchObject({ retired: true, done: 4 });
  });
});
