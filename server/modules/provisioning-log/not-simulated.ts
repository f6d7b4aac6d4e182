import { name, sql } from '../../query/index.js';
import { simulatedConnection } from '../connections/index.js';

/** Of the alias e, in SQL: what the simulator gets right shows nothing of the real identity provider. */
export const notSimulated = sql`e.connection_id is distinct from ${name(`'${simulatedConnection.id}'`)}`;
