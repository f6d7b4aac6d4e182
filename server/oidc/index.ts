export { createOpenIdProvider, type OpenIdSettings } from './openid-provider.js';
