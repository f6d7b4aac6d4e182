import type { RecordExchange } from '../../../kernel/ports.js';
import { classify } from './classify.js';

/** Gives each refusal and failure its cause before it is recorded, so that the log can be grouped by it. */
export const recordDiagnosed =
  (record: RecordExchange): RecordExchange =>
  (exchange, presented) =>
    record(exchange.status < 400 ? exchange : { ...exchange, cause: classify(exchange).code }, presented);
