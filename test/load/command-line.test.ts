import { readOptions } from './options.js';

const ids = (args: string[]): string[] => {
  const options = readOptions(args);
  if (!options.ok) throw new Error(options.error);
  return options.value.workloads.map(({ id }) => id);
};

describe('the options of the benchmark', () => {
  it('choose all variants of a workload by its number', () => {
    expect(ids(['--only', 'w2,G1'])).toEqual(['W2 case', 'W2 hit', 'W2 miss', 'G1']);
  });

  it('leave out what needs more users', () => {
    expect(ids(['--only', 'W6', '--users', '1000'])).toEqual(['W6, 10', 'W6, 1000', 'W6, at once']);
  });

  it.each([[['--users', '5']], [['--rounds', '1.5']], [['--only', 'W99']], [['--fast']]])(
    'refuse %j and say what to give',
    (args) => {
      expect(readOptions(args)).toEqual({ ok: false, error: expect.stringMatching(/takes|There is no|Unknown/) });
    },
  );
});
