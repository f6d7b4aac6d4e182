/** What a list answers at most and by default; /ServiceProviderConfig says the same. */
export const pageSizes = { default: 100, maximum: 1000 } as const;

const mebibyte = 1024 * 1024;

/** Bodies under /Groups are large because a client that replaces a group sends back every member (hostile-input 24). */
export const bodyLimits = { users: mebibyte, groups: 64 * mebibyte, search: mebibyte, bulk: mebibyte } as const;

/** How many operations a bulk request may have; /ServiceProviderConfig says the same. */
export const maximumBulkOperations = 1000;

/** How long an address may be, in bytes. */
export const maximumAddressLength = 8 * 1024;
