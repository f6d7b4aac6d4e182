export { ProvisioningResolver } from './provisioning.resolver.js';
