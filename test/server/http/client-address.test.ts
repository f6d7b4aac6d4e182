import { normaliseAddress } from '../../../server/http/caller/client-address.js';

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:FFFF:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::1', '::1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:4711', '192.0.2.1'],
    ['[2001:db8::1]:4711', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
  ])('%s is written %s', (given, written) => {
    expect(normaliseAddress(given)).toBe(written);
  });

  it.each(['unknown', '_hidden', '', '1', '0x7f.1', '999.1.1.1', '<script>', '2001:db8::1::2'])(
    '%s is none',
    (given) => {
      expect(normaliseAddress(given)).toBeUndefined();
    },
  );
});
