export { removeOldWarnings } from './remove-old-warnings.js';
export { warnOfExpiry } from './warn-of-expiry.js';
