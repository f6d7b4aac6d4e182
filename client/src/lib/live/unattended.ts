/** Said by a request that a page sends by itself. */
export const unattendedHeaders = { 'rollcall-unattended': '1' };

/**
 * The context of a query that nobody asked for, e.g. because something changed: the server answers it without taking it
 * for a sign of life, so that a page left alone does not keep its session.
 */
export const unattended: { fetchOptions: RequestInit } = {
  fetchOptions: { credentials: 'same-origin', headers: unattendedHeaders },
};
