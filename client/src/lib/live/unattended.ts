/** Marks a request that a page sends by itself. */
export const unattendedHeaders = { 'rollcall-unattended': '1' };

/**
 * The context of a query that a page sends by itself, e.g. after a change: the server does not count it as activity, so
 * that a page left alone does not extend its session.
 */
export const unattended: { fetchOptions: RequestInit } = {
  fetchOptions: { credentials: 'same-origin', headers: unattendedHeaders },
};
