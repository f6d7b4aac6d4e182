/** Where identity providers send their requests; the token says which connection they mean. */
export const targetUrl = (publicUrl: string): string => `${publicUrl}/scim/v2`;
