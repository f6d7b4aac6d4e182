import {
  daysLeft,
  inDays,
  isOnlyLifeline,
  tokenState,
  usedWithin,
  whyUnavailable,
} from '../../../client/src/features/provisioning/tokens/token-rules.js';
import { sampleToken } from '../support/samples.js';

const now = new Date('2026-11-23T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

describe('tokenState', () => {
  it('lets expiry outrank the status', () => {
    expect(tokenState({ status: 'ACTIVE', expired: true })).toBe('expired');
  });
});

describe('whyUnavailable', () => {
  it.each([
    ['activate', { status: 'ACTIVE', expired: false }, 'token.whyActive'],
    ['activate', { status: 'INACTIVE', expired: false }, undefined],
    ['activate', { status: 'INACTIVE', expired: true }, 'token.whyExpired'],
    ['deactivate', { status: 'ACTIVE', expired: false }, undefined],
    ['deactivate', { status: 'INACTIVE', expired: false }, 'token.whyInactive'],
    ['renew', { status: 'INACTIVE', expired: true }, undefined],
    ['delete', { status: 'ACTIVE', expired: true }, undefined],
  ] as const)('for %s of %o says %s', (action, token, reason) => {
    expect(whyUnavailable(token, action)).toBe(reason);
  });
});

describe('isOnlyLifeline', () => {
  const used = sampleToken({ id: 'used', lastUsedAt: hoursAgo(1) });

  it('holds for the only working token that was used today', () => {
    expect(isOnlyLifeline(used, [used, sampleToken({ id: 'off', status: 'INACTIVE' })], now)).toBe(true);
  });

  it('holds beside a token that works but was never used', () => {
    expect(isOnlyLifeline(used, [used, sampleToken({ id: 'other' })], now)).toBe(true);
  });

  it('does not hold while another token is in use', () => {
    expect(isOnlyLifeline(used, [used, sampleToken({ id: 'other', lastUsedAt: hoursAgo(2) })], now)).toBe(false);
  });

  it('does not hold for a token that was not used today', () => {
    const idle = sampleToken({ lastUsedAt: hoursAgo(30) });
    expect(isOnlyLifeline(idle, [idle], now)).toBe(false);
  });
});

describe('usedWithin', () => {
  it('is false for a token that was never used', () => {
    expect(usedWithin({ lastUsedAt: null }, 7, now)).toBe(false);
  });

  it('includes the last day', () => {
    expect(usedWithin({ lastUsedAt: hoursAgo(7 * 24) }, 7, now)).toBe(true);
  });
});

describe('daysLeft', () => {
  it('is unknown for a token without expiry', () => {
    expect(daysLeft({ expiresAt: null, expired: false }, now)).toBeUndefined();
  });

  it('is 0 on the last day', () => {
    expect(daysLeft({ expiresAt: inDays(0.5, now), expired: false }, now)).toBe(0);
  });

  it('counts a fresh token of 90 days as 90', () => {
    expect(daysLeft({ expiresAt: inDays(90, now), expired: false }, new Date(now.getTime() + 5000))).toBe(90);
  });
});
