export { createAuthenticate } from './authenticate-token.js';
export { deleteToken, setTokenStatus } from './change-token.js';
export { expiryWarning, warningDays } from './expiry-warning.js';
export { checkExpiry, createToken, tokenLimit } from './generate-token.js';
export { noteExpiredTokens } from './note-expired-tokens.js';
export { targetUrl } from './target-url.js';
export { ScimToken, ScimTokenStatus } from './token.entity.js';
export { TokenResolver } from './token.resolver.js';
