export { findSettings, lockSettings } from './find-settings.js';
export {
  type InvitationSettings,
  type InvitationSettingsRow,
  invitationSettingsColumns,
  shapeInvitationSettings,
} from './invitation-settings.js';
export { InviteLanguage, ProvisioningSettings } from './settings.entity.js';
export { checkSettings, type SettingsFields } from './settings-fields.js';
