/** Admin > System > API keys. */
export const apiKeysPath = '/admin/system/api-keys';

/** The page that shows a key's secret once. */
export function apiKeyPath(keyId: string): string {
  return `${apiKeysPath}/${keyId}`;
}
