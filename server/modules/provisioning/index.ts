export { ProvisioningResolver } from './provisioning.resolver.js';
export { SettingsResolver } from './settings.resolver.js';
