export { endByProvider } from './end-by-provider.js';
export { connectSignOn, signOn } from './sign-on.js';
export { SingleSignOnResolver } from './single-sign-on.resolver.js';
