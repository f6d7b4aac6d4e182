export { LiveResolver } from './live.resolver.js';
