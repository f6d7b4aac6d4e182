import {
  type ExchangeDetails,
  readPatch,
  toCurl,
  viewOf,
} from '../../../client/src/features/provisioning-log/exchange-view.js';
import { maskBody, maskPath } from '../../../client/src/features/provisioning-log/mask.js';

const base = 'https://rollcall.example/scim/v2';

const exchange = (given: Partial<ExchangeDetails> = {}): ExchangeDetails =>
  ({ method: 'GET', path: '/Users', query: {}, requestBody: null, responseBody: null, ...given }) as ExchangeDetails;

describe('an exchange as a command', () => {
  it('has a placeholder for the token and encodes the query', () => {
    expect(toCurl(exchange({ query: { filter: 'userName eq "a"' } }), base)).toBe(
      `curl -sS -X 'GET' 'https://rollcall.example/scim/v2/Users?filter=userName+eq+%22a%22' \\
  -H "Authorization: Bearer $SCIM_TOKEN" \\
  -H 'Accept: application/scim+json'`,
    );
  });

  it('ends no quotation early', () => {
    expect(toCurl(exchange({ method: 'POST', requestBody: `{"a":"O'Neil"}` }), base)).toContain(
      `--data-raw '{"a":"O'\\''Neil"}'`,
    );
  });

  it('goes to where a stray request went', () => {
    expect(toCurl(exchange({ path: '/scim/Users' }), base)).toContain(`'https://rollcall.example/scim/Users'`);
  });

  it('holds no personal data where that is masked', () => {
    const view = viewOf(exchange({ query: { filter: 'userName eq "ann"' }, requestBody: '{"userName":"ann"}' }), true);
    expect(toCurl(view, base)).not.toContain('ann');
  });
});

describe('masking', () => {
  it('keeps what tells of structure', () => {
    const body = {
      schemas: ['urn:x'],
      id: '1',
      active: true,
      name: { givenName: 'Ann' },
      emails: [{ value: 'a@b', type: 'work' }],
    };
    expect(JSON.parse(maskBody(JSON.stringify(body)))).toEqual({
      schemas: ['urn:x'],
      id: '1',
      active: true,
      name: { givenName: '•••' },
      emails: [{ value: '•••', type: 'work' }],
    });
  });

  it('hides what a path of a PATCH compares', () => {
    const body = { Operations: [{ op: 'remove', path: 'emails[value eq "ann@example.com"]' }] };
    expect(maskBody(JSON.stringify(body))).toContain('emails[value eq \\"•••\\"]');
  });

  it.each([
    ['/Users/ann@example.com', '/Users/•••'],
    ['/Users/0198a000-0000-7000-8000-000000000000', '/Users/0198a000-0000-7000-8000-000000000000'],
    ['/Users/.search', '/Users/.search'],
  ])('shows %s as %s', (path, shown) => {
    expect(maskPath(path)).toBe(shown);
  });

  it('shows nothing of what is no JSON', () => {
    expect(maskBody('{"userName":"an')).toBe('•••');
  });
});

describe('a PATCH', () => {
  it('is read operation by operation, whatever the letter case', () => {
    const body = {
      operations: [
        { op: 'Add', path: 'members', value: [{ value: '1' }] },
        { op: 'remove', path: 'title' },
      ],
    };
    expect(readPatch(JSON.stringify(body))).toEqual([
      { operation: 'add', attribute: 'members', value: '[{"value":"1"}]' },
      { operation: 'remove', attribute: 'title', value: undefined },
    ]);
  });

  it('is nothing where it cannot be read', () => {
    expect(readPatch('{"Operations":[{"op"')).toEqual([]);
  });
});
