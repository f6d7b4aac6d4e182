/** Ids as PostgreSQL reads an array of them from one parameter: `?::uuid[]`. */
export const uuidArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;
