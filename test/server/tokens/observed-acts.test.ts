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

const user = { resourceType: 'User', path: '/Users/u1' } as const;
const group = { resourceType: 'Group', path: '/Groups/g1' } as const;

describe('what an exchange of Okta proves', () => {
  it.each<[string, Partial<Exchange>, SetupAct[]]>([
    ['the test of the credentials', { query: { startIndex: '1', count: '2' } }, [SetupAct.TEST]],
    ['a look-up', { query: { filter: 'userName eq "u"', startIndex: '1', count: '100' } }, []],
    ['a new user', { ...user, method: 'POST', status: 201, wrote: 'CREATED' }, [SetupAct.CREATE]],
    ['a user who came back', { ...user, method: 'POST', status: 201, wrote: 'REVIVED' }, [SetupAct.CREATE]],
    ['a refused user', { ...user, method: 'POST', status: 409 }, []],
    ['a linked user', { ...user, method: 'PUT', wrote: 'LINKED' }, [SetupAct.LINK]],
    ['an update', { ...user, method: 'PUT', wrote: 'UPDATED' }, [SetupAct.UPDATE]],
    ['an update that changes nothing', { ...user, method: 'PUT', wrote: 'UNCHANGED' }, [SetupAct.UPDATE]],
    ['a deactivation', { ...user, method: 'PATCH', wrote: 'DEACTIVATED' }, [SetupAct.DEACTIVATE]],
    ['a pushed group', { ...group, method: 'POST', status: 201, wrote: 'CREATED' }, [SetupAct.PUSH]],
    ['a change of members', { ...group, method: 'PATCH', status: 204, wrote: 'UPDATED' }, [SetupAct.PUSH]],
    ['a deleted group', { ...group, method: 'DELETE', status: 204 }, []],
    ['an import', { path: '/Groups', query: { startIndex: '1', count: '100' } }, []],
  ])('%s', (_name, given, acts) => {
    expect(observedActs(exchange(given)).filter((act) => act !== SetupAct.REQUEST)).toEqual(acts);
  });

  it('knows nothing of requests that belong to no connection', () => {
    expect(observedActs(exchange({ connectionId: undefined, wrote: 'CREATED' }))).toEqual([]);
  });
});
