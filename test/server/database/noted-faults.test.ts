import { NotedFaults } from '../../../server/database/connections/noted-faults.js';

const noted = (code: string, beats: number): NotedFaults => {
  const faults = new NotedFaults(() => undefined);
  faults.note(Object.assign(new Error('no'), { code }));
  for (let beat = 0; beat < beats; beat += 1) faults.beat();
  return faults;
};

describe('a fault that was met once', () => {
  it('no longer counts after two seconds, and still explains why the server ended a while later', () => {
    const { current, lastWords } = noted('53100', 10);
    expect(current).toBeUndefined();
    expect(lastWords).toMatchObject({ fault: { kind: 'diskFull' }, code: '53100' });
  });

  it('explains nothing after ten seconds', () => {
    expect(noted('53100', 40).lastWords).toBeUndefined();
  });

  it.each(['42501', '57014', 'ECONNREFUSED'])('explains nothing where no server ends of it: %s', (code) => {
    expect(noted(code, 0).lastWords).toBeUndefined();
  });
});
