import type { Exchange } from '../../../server/kernel/ports.js';
import { toStorable } from '../../../server/modules/provisioning-log/recorder/storable-exchange.js';

const refused = (facts: Exchange['facts'], tokenId?: string): Exchange => ({
  shortId: 'ABCDE',
  requestId: 'r',
  at: new Date(0),
  durationMs: 1,
  method: 'POST',
  path: '/Users',
  query: {},
  status: 400,
  cause: 'value.too-long',
  facts,
  notes: [],
  tokenId,
});

const kept = (facts: Exchange['facts'], tokenId: string | undefined = 't') =>
  toStorable(refused(facts, tokenId), []).facts;

describe('the facts of an exchange', () => {
  it('are kept as the refusal knew them', () => {
    const facts = { attribute: 'title', limit: '255 characters', count: 3, ids: ['a', 'b'] };
    expect(kept(facts)).toEqual(facts);
  });

  it('are short: 300 characters, and twenty entries of a list', () => {
    const facts = kept({ path: 'x'.repeat(1_000), ids: Array.from({ length: 50 }, () => 'y'.repeat(1_000)) });
    expect(facts).toEqual({ path: 'x'.repeat(300), ids: Array.from({ length: 20 }, () => 'y'.repeat(300)) });
  });

  it('hold no secret', () => {
    const secret = `rollcall_scim_${'a'.repeat(40)}`;
    expect(JSON.stringify(kept({ path: secret, ids: [secret] }))).not.toContain('aaaa');
  });

  it('are not kept of a caller who shows more secrets than can be looked for', () => {
    const secrets = Array.from({ length: 40 }, (_, index) => `hunter-${index}-password`);
    const exchange = {
      ...refused({ path: 'hunter-39-password' }, 't'),
      detail: 'hunter-39-password',
      userAgent: 'hunter',
    };
    expect(JSON.stringify(toStorable(exchange, secrets))).not.toContain('hunter');
  });

  it('are not kept of a caller whom nobody knows', () => {
    expect(toStorable(refused({ path: 'grace@example.com' }), []).facts).toBeUndefined();
  });
});
