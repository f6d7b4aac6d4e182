import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { openPortal } from '../support/portal.js';

const pageInfo = { hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c50' };
const group = {
  id: 'g1',
  displayName: 'Pilots',
  source: 'LOCAL',
  memberCount: 60,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  lastPush: null,
};
const ada = { id: 'u1', userName: 'ada@example.com', displayName: 'Ada', status: 'ACTIVE' };

const open = (address: string) =>
  openPortal(address, {
    answers: {
      GroupPage_group: { group },
      MembersPanel_members: { group: { id: 'g1', members: { totalCount: 60, pageInfo, nodes: [ada] } } },
    },
  });

describe('the members of a group', () => {
  it('are searched and paged by the address', async () => {
    const { server } = await open('/groups/g1?q=ada&after=c7');
    await screen.findByRole('link', { name: 'ada@example.com' });
    expect(server.variablesOf('MembersPanel_members').at(-1)).toEqual({
      id: 'g1',
      search: 'ada',
      first: 50,
      after: 'c7',
    });
    expect((screen.getByRole('searchbox', { name: 'Search members' }) as HTMLInputElement).value).toBe('ada');
  });

  it('write search and page into the address, and Back returns to the page before', async () => {
    const { router } = await open('/groups/g1');
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Search members' }), { target: { value: 'ad' } });
    await waitFor(() => expect(router.state.location.search).toBe('?q=ad'));
    fireEvent.click(await screen.findByRole('button', { name: 'Next' }));
    await waitFor(() => expect(router.state.location.search).toBe('?q=ad&after=c50'));
    await act(() => router.navigate(-1));
    await waitFor(() => expect(router.state.location.search).toBe('?q=ad'));
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('ad');
  });
});
