/**
 * The headers of Microsoft Entra's provisioning service. It names itself in no `User-Agent`
 * (https://github.com/kortix-ai/suna/pull/7297), so a server cannot tell it from others by its headers.
 */
export const entraHeaders = (token: string, body: Buffer | undefined): Record<string, string> => ({
  Accept: 'application/scim+json',
  ...(body && { 'Content-Type': 'application/scim+json; charset=utf-8', 'Content-Length': String(body.length) }),
  Authorization: `Bearer ${token}`,
  Connection: 'Keep-Alive',
});

/**
 * `filter=<attribute> eq "<value>"` with `+` for blanks and without paging, as Entra writes it
 * (https://github.com/AzureAD/SCIMReferenceCode/issues/63).
 */
export const entraFilter = (attribute: string, value: string): string =>
  new URLSearchParams({ filter: `${attribute} eq "${value.replace(/["\\]/g, '\\$&')}"` }).toString();
