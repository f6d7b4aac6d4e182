/** Returns an entry of the log. */
export const row = (given: object = {}) => ({
  id: 'e1',
  shortId: '7K3QX',
  at: new Date().toISOString(),
  durationMs: 12.4,
  repeats: 1,
  method: 'GET',
  path: '/Users',
  status: 401,
  outcome: 'CLIENT_ERROR',
  cause: 'bearer.doubled',
  notes: [],
  resourceType: null,
  act: { verb: 'SEARCH', membersAdded: 0, membersRemoved: 0 },
  subject: null,
  ...given,
});

/** Returns a page of entries. */
export const page = (nodes: object[], given: object = {}) => ({
  exchanges: {
    totalCount: nodes.length,
    hasMoreThanTotal: false,
    searchedUntil: null,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    nodes,
    ...given,
  },
});

export const hour = '2026-11-23T13:00:00.000Z';

/** The answers for the page of the log. */
export const logAnswers = {
  RetentionNote_state: { provisioningLog: { dropped: 0, retentionDays: 90, oldestAt: null } },
  ActivityChart_statistics: { exchangeStatistics: [{ at: hour, ok: 3, clientErrors: 1, serverErrors: 0 }] },
  CausesPanel_causes: {
    exchangeCauses: [{ cause: 'token.expired', count: 4, fromStrangers: 0, lastAt: hour, resolved: false }],
  },
  LogFilters_tokens: { provisioning: { tokens: [{ id: 't1', name: 'Okta' }] } },
  ExchangesPanel_exchanges: page([row()]),
};
