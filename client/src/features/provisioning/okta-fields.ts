/** The labels of Okta's own form, which is in English. */
export const oktaFields = { url: 'SCIM 2.0 Base Url', token: 'OAuth Bearer Token' } as const;
