import type { Exchange } from '../../../server/kernel/ports.js';
import { receivedAttributes } from '../../../server/modules/provisioning-log/recorder/received-attributes.js';

const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

const write = (method: string, path: string, body: unknown, status = 200): Exchange => ({
  shortId: 'ABCDE',
  requestId: 'r',
  at: new Date(),
  durationMs: 1,
  method,
  path,
  query: {},
  status,
  notes: [],
  requestBody: typeof body === 'string' ? body : JSON.stringify(body),
});

const patch = (...operations: unknown[]) => write('PATCH', '/Users/1', { Operations: operations });

describe('the custom attributes of an exchange', () => {
  it.each([
    ['a POST', write('POST', '/Users', { userName: 'a', [urn]: { Badge: 'B', floor: 3 } }, 201), ['badge', 'floor']],
    ['a PUT', write('PUT', '/Users/1', { [urn.toUpperCase()]: { badge: 'B' } }), ['badge']],
    ['full paths as keys', write('PUT', '/Users/1', { [`${urn}:badge`]: 'B' }), ['badge']],
    [
      'values that are no values',
      write('PUT', '/Users/1', { [urn]: { badge: null, floor: '', remote: false } }),
      ['remote'],
    ],
    ['a write without any', write('POST', '/Users', { userName: 'a' }), []],
    ['a PATCH by path', patch({ op: 'Add', path: `${urn}:badge`, value: 'B' }), ['badge']],
    ['a PATCH of the extension', patch({ op: 'replace', path: urn, value: { badge: 'B' } }), ['badge']],
    ['a PATCH without path', patch({ op: 'replace', value: { [urn]: { badge: 'B' } } }), ['badge']],
    ['a bulk request', write('POST', '/Bulk', { Operations: [{ data: { [urn]: { badge: 'B' } } }] }), ['badge']],
  ])('are read from %s', (_what, exchange, expected) => {
    expect(receivedAttributes(exchange)).toEqual(expected);
  });

  it.each([
    ['a PATCH that leaves them alone', patch({ op: 'replace', value: { active: false } })],
    ['a PATCH that removes one', patch({ op: 'remove', path: `${urn}:badge` })],
    ['a refused write', write('POST', '/Users', { [urn]: { badge: 'B' } }, 409)],
    ['a search', write('POST', '/Users/.search', { filter: 'userName pr' })],
    ['a write of a group', write('POST', '/Groups', { displayName: 'g' })],
    ['a read', write('GET', '/Users', '')],
    ['a body that was cut within them', write('PUT', '/Users/1', `{"${urn}":{"badge":"B`)],
    ['a body that was cut before them', write('PUT', '/Users/1', `{"userName":"${'x'.repeat(64 * 1024)}`)],
    ['a body that was left out', write('PUT', '/Users/1', '(70000 bytes that may hold a secret: not kept)')],
  ])('are not asked of %s', (_what, exchange) => {
    expect(receivedAttributes(exchange)).toBeUndefined();
  });
});
