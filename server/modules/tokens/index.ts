export { createAuthenticate } from './authenticate-token.js';
export { tokenLimit } from './generate-token.js';
export { targetUrl } from './target-url.js';
export { ScimToken } from './token.entity.js';
export { TokenResolver } from './token.resolver.js';
