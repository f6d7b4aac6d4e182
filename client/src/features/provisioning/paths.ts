/** Admin > Identity > User provisioning. */
export const provisioningPath = '/admin/identity/user-provisioning';

/** The page that shows a token's secret once. */
export function tokenPath(tokenId: string): string {
  return `${provisioningPath}/tokens/${tokenId}`;
}
