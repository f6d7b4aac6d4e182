import { describe, expect, it } from '@jest/globals';
import { type DomainCode, domainCodes } from '../../../server/kernel/faults/causes/codes.js';
import { DomainError, type ErrorDetails } from '../../../server/kernel/faults/errors.js';
import { type ScimError, toScimError } from '../../../server/scim/protocol/scim-errors.js';

const answer = (error: unknown, userAgent?: string): Partial<ScimError> => {
  const { status, scimType, headers, message } = toScimError(error, userAgent);
  return { status, ...(scimType !== undefined && { scimType }), headers, message };
};

const failure = (code: DomainCode, message: string, details: ErrorDetails = {}): DomainError =>
  new DomainError(code, message, { ...details, cause: 'refused.other' });

describe('errors (RFC 7644 §3.12)', () => {
  it.each(domainCodes)('answers %s with an error status', (code) => {
    expect(answer(failure(code, 'Do this.')).status).toBeGreaterThanOrEqual(400);
  });

  it('passes a keyword of the RFC on', () => {
    const error = failure('CONFLICT', 'Taken.', { reason: 'uniqueness' });
    expect(answer(error)).toMatchObject({ status: 409, scimType: 'uniqueness', message: 'Taken.' });
  });

  it('keeps a keyword of our own to itself', () => {
    const error = failure('FORBIDDEN', 'No.', { reason: 'managedElsewhere' });
    expect(answer(error)).toEqual({ status: 403, headers: {}, message: 'No.' });
  });

  it('answers 403 to a filter on something sensitive (hostile-input 40)', () => {
    const error = failure('BAD_USER_INPUT', 'No.', { reason: 'sensitive' });
    expect(answer(error)).toMatchObject({ status: 403, scimType: 'sensitive' });
  });

  it('says in whole seconds when to try again', () => {
    const error = failure('UNAVAILABLE', 'Busy.', { retryAfter: 1.2 });
    expect(answer(error)).toMatchObject({ status: 503, headers: { 'Retry-After': '2' } });
  });

  it('sheds the load of Okta by 429', () => {
    const error = failure('UNAVAILABLE', 'Busy.');
    expect(answer(error, 'Okta SCIM Client 1.0.0')).toMatchObject({ status: 429, headers: { 'Retry-After': '10' } });
  });

  it('answers 429 over the rate to everybody (hostile-input 59)', () => {
    expect(answer(failure('RATE_LIMITED', 'Slow down.', { retryAfter: 1 })).status).toBe(429);
  });

  it('says nothing about what nobody foresaw', () => {
    expect(answer(new TypeError('column "secret" does not exist'))).toMatchObject({
      status: 500,
      message: expect.not.stringContaining('secret'),
    });
  });
});
