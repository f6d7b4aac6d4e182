/** Returns the URL to which identity providers send their requests; the token identifies their connection. */
export const targetUrl = (publicUrl: string): string => `${publicUrl}/scim/v2`;
