export {
  type AttributeReceipt,
  type RecentUserWrite,
  readReceipts,
  readRecentUserWrites,
  removeOldReceipts,
} from './attribute-receipts.js';
export { ExchangeConnectionResolver, ExchangeResolver } from './exchange.resolver.js';
export { createExchangeRecorder } from './exchange-recorder.js';
export { failuresSearched, findFailingUsers } from './failing-users.js';
export { findLastExchange, type LastExchange } from './last-exchange.js';
export { createLogUpkeep, forgetDeleted } from './log-retention.js';
export { LogStateResolver } from './log-state.resolver.js';
