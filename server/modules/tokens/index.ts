export { createAuthenticate } from './authenticate-token.js';
export { expiryWarning, warningDays } from './expiry-warning.js';
export { checkExpiry, tokenLimit } from './generate-token.js';
export { noteExpiredTokens } from './note-expired-tokens.js';
export { requireFreshSignIn } from './require-fresh-sign-in.js';
export { targetUrl } from './target-url.js';
export { ScimToken } from './token.entity.js';
export { TokenResolver } from './token.resolver.js';
