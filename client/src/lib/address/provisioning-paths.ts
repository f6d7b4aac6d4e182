/** Admin > Identity > User provisioning: choose an identity provider. */
export const provisioningPath = '/admin/identity/user-provisioning';

/** Admin > Identity > Okta user provisioning: the same page with Okta chosen. */
export const oktaPath = '/admin/identity/okta-user-provisioning';

/** "Edit settings" on that page. */
export const settingsPath = `${oktaPath}/settings`;

/** The set-up guide, whose steps tick themselves. */
export const guidePath = `${provisioningPath}/guide`;

/** The page that shows a token's secret once. */
export function tokenPath(tokenId: string): string {
  return `${provisioningPath}/tokens/${tokenId}`;
}
