import { guidePath, provisioningPath, settingsPath } from '../../lib/address/provisioning-paths.js';

/** The pages that the overview links to. */
export const paths = {
  provisioning: provisioningPath,
  guide: guidePath,
  settings: settingsPath,
  log: '/admin/system/provisioning-log',
  outbox: '/admin/system/outbox',
} as const;
