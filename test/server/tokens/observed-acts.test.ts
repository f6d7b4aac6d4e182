import type { Exchange } from '../../../server/kernel/ports.js';
import { observedActs, SetupAct } from '../../../server/modules/setup-guide/observed-acts.js';

const exchange = (given: Partial<Exchange>): Exchange => ({
  shortId: 'ABCDE',
  requestId: 'r',
  at: new Date(),
  durationMs: 1,
  method: 'GET',
  path: '/Users',
  query: {},
  status: 200,
  notes: [],
  connectionId: 'c',
  ...given,
});

const actsOf = (given: Partial<Exchange>, found = new Set<string>()) =>
  observedActs(exchange(given), found).filter((act) => act !== SetupAct.REQUEST);

const lookUp: Partial<Exchange> = {
  query: { filter: 'userName eq "u"', startIndex: '1', count: '100' },
  responseBody: '{"schemas":["x"],"totalResults":1,"Resources":[{"schemas":["y"],"id":"u1","userName":"u"}]}',
};

describe('what an exchange of Okta proves', () => {
  it.each<[string, Partial<Exchange>, SetupAct[]]>([
    ['the test of the credentials', { query: { startIndex: '1', count: '2' } }, [SetupAct.TEST]],
    ['a look-up', lookUp, []],
    ['a new user', { method: 'POST', status: 201 }, [SetupAct.CREATE]],
    ['a refused user', { method: 'POST', status: 409 }, []],
    ['an update', { method: 'PUT', path: '/Users/u1', requestBody: '{"active":true}' }, [SetupAct.UPDATE]],
    [
      'a deactivation by PATCH',
      { method: 'PATCH', path: '/Users/u1', requestBody: '{"Operations":[{"op":"replace","value":{"active":false}}]}' },
      [SetupAct.DEACTIVATE],
    ],
    [
      'a deactivation by path',
      { method: 'PATCH', path: '/Users/u1', requestBody: '{"Operations":[{"path":"active","value":"False"}]}' },
      [SetupAct.DEACTIVATE],
    ],
    [
      'a deactivation by PUT',
      { method: 'PUT', path: '/Users/u1', requestBody: '{"active":false}' },
      [SetupAct.DEACTIVATE],
    ],
    ['a pushed group', { method: 'POST', path: '/Groups', status: 201 }, [SetupAct.PUSH]],
    ['a change of members', { method: 'PATCH', path: '/Groups/g1', status: 204 }, [SetupAct.PUSH]],
    ['a deleted group', { method: 'DELETE', path: '/Groups/g1', status: 204 }, []],
    ['an import', { path: '/Groups', query: { startIndex: '1', count: '100' } }, []],
  ])('%s', (_name, given, acts) => {
    expect(actsOf(given)).toEqual(acts);
  });

  it('takes the PUT after a look-up for a link, and the next for an update', () => {
    const found = new Set<string>();
    actsOf(lookUp, found);
    const put = { method: 'PUT', path: '/Users/u1', requestBody: '{}' };
    expect([actsOf(put, found), actsOf(put, found)]).toEqual([[SetupAct.LINK], [SetupAct.UPDATE]]);
  });

  it('knows nothing of requests that belong to no connection', () => {
    expect(observedActs(exchange({ connectionId: undefined }), new Set())).toEqual([]);
  });
});
