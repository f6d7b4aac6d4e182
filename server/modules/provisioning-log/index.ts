export { ExchangeConnectionResolver, ExchangeResolver } from './exchange.resolver.js';
export { isCredentialsTest } from './exchange-act.js';
export { failuresSearched, findFailingUsers } from './failing-users.js';
export { findLastExchange, type LastExchange } from './last-exchange.js';
export { createLogUpkeep, forgetDeleted } from './log-retention.js';
export { LogStateResolver } from './log-state.resolver.js';
export {
  type AttributeReceipt,
  type RecentUserWrite,
  readReceipts,
  readRecentUserWrites,
  removeOldReceipts,
} from './recorder/attribute-receipts.js';
export { createExchangeRecorder } from './recorder/exchange-recorder.js';
