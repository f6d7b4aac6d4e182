import { guidePath, provisioningPath, settingsPath } from '../../lib/address/provisioning-paths.js';

/** Where what the overview tells of is put right or looked at. */
export const paths = {
  provisioning: provisioningPath,
  guide: guidePath,
  settings: settingsPath,
  log: '/admin/system/provisioning-log',
  outbox: '/admin/system/outbox',
} as const;
