import { name, sql } from '../../query/index.js';
import { simulatedConnection } from '../connections/index.js';

/** Holds for exchanges, of the alias e, that a real identity provider may have sent: the simulator's prove nothing. */
export const notSimulated = sql`e.connection_id is distinct from ${name(`'${simulatedConnection.id}'`)}`;
