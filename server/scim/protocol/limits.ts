/** The default and the maximum number of resources in a page, as /ServiceProviderConfig publishes them. */
export const pageSizes = { default: 100, maximum: 1000 } as const;

const mebibyte = 1024 * 1024;

/** Bodies under /Groups are large because a client that replaces a group sends back every member (hostile-input 24). */
export const bodyLimits = { users: mebibyte, groups: 64 * mebibyte, search: mebibyte, bulk: mebibyte } as const;

/** The maximum number of operations in a bulk request, as /ServiceProviderConfig publishes it. */
export const maximumBulkOperations = 1000;

/** The maximum length of a request's address, in bytes. */
export const maximumAddressLength = 8 * 1024;
