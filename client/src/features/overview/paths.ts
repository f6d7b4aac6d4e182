/** Where what the overview tells of is put right or looked at. */
export const paths = {
  provisioning: '/admin/identity/user-provisioning',
  guide: '/admin/identity/user-provisioning/guide',
  settings: '/admin/identity/okta-user-provisioning',
  log: '/admin/system/provisioning-log',
  outbox: '/admin/system/outbox',
} as const;
