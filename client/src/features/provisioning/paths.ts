/** Admin > Identity > User provisioning. */
export const provisioningPath = '/admin/identity/user-provisioning';

/** Admin > Identity > Okta user provisioning: the settings. */
export const settingsPath = '/admin/identity/okta-user-provisioning';

/** The set-up guide, whose steps tick themselves. */
export const guidePath = `${provisioningPath}/guide`;

/** The page that shows a token's secret once. */
export function tokenPath(tokenId: string): string {
  return `${provisioningPath}/tokens/${tokenId}`;
}
