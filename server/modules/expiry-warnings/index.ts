export { warnOfExpiry } from './warn-of-expiry.js';
