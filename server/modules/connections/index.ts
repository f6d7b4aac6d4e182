export { IdentityProviderConnection, IdentityProviderKind } from './connection.entity.js';
export { findConnection, lockConnection } from './find-connection.js';
export { simulatedConnection } from './simulated-connection.js';
