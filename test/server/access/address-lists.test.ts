import { isAllowedAddress, readAllowedAddresses } from '../../../server/modules/allowed-addresses/index.js';

describe('a list of addresses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['203.0.113.7/32', '203.0.113.7'],
    ['203.0.113.7/24', '203.0.113.0/24'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['2001:db8::1/128', '2001:db8::1'],
    ['2001:db8:ffff::1/33', '2001:db8:8000::/33'],
    ['::/0', '::/0'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7/120', '203.0.113.0/24'],
    ['::ffff:cb00:7107', '203.0.113.7'],
  ])('has one spelling for each entry: %s', (given, spelled) => {
    expect(readAllowedAddresses([given])).toEqual([spelled]);
  });

  it('holds each entry once', () => {
    expect(readAllowedAddresses(['10.0.0.1', '10.0.0.1/32', '::ffff:10.0.0.1'])).toEqual(['10.0.0.1']);
  });

  it.each([
    '',
    ' ',
    'example.com',
    '203.0.113',
    '203.0.113.256',
    '0203.0.113.7',
    '0xcb007107',
    '203.0.113.0/33',
    '203.0.113.0/-1',
    '203.0.113.0/',
    '203.0.113.0/08',
    '203.0.113.0/2.5',
    '203.0.113.0/255.255.255.0',
    '203.0.113.0/24/24',
    '203.0.113.7:443',
    '[2001:db8::1]',
    '2001:db8::/129',
    '2001:db8::1::',
    'fe80::1%eth0',
    '10.0.0.1, 10.0.0.2',
    '*',
  ])('refuses what is neither an address nor a network: %j', (entry) => {
    expect(() => readAllowedAddresses(['10.0.0.1', entry])).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(JSON.stringify(entry.trim())),
      }),
    );
  });

  it.each([
    ['203.0.113.7', ['203.0.113.7'], true],
    ['203.0.113.8', ['203.0.113.7'], false],
    ['203.0.113.255', ['203.0.113.0/24'], true],
    ['203.0.114.0', ['203.0.113.0/24'], false],
    ['2001:db8:7fff::1', ['2001:db8::/33'], true],
    ['2001:db8:8000::1', ['2001:db8::/33'], false],
    ['10.0.0.1', ['2001:db8::/32', '10.0.0.0/8'], true],
    ['2001:db8::1', ['2001:db8::/32', '10.0.0.0/8'], true],
    ['10.0.0.1', ['::/0'], false],
    ['2001:db8::1', ['0.0.0.0/0'], false],
    ['10.0.0.1', [], true],
    [undefined, [], true],
    [undefined, ['0.0.0.0/0'], false],
  ])('knows whether %s is in %j: %s', (address, list, allowed) => {
    expect(isAllowedAddress(list, address)).toBe(allowed);
  });
});
