import { type ContextParts, contextFactory } from '../database/context.js';
import type { Database } from '../database/database.js';
import { createSealingGate } from '../jobs/index.js';
import { createTextCipher } from '../kernel/access/sealed-text.js';
import type { AppConfig } from './app-config.js';

type Given = 'live' | 'clock' | 'userResource' | 'enqueue' | 'afterAnswer';

interface ContextProps extends Pick<ContextParts, Given> {
  config: Pick<AppConfig, 'publicUrl' | 'mail' | 'keys'>;
  database: Database;
}

/** Opens the factory of contexts, and the gate that says whether they may encrypt what older releases read. */
export const openContexts = async ({ config, database, ...given }: ContextProps) => {
  const gate = createSealingGate(database.statement);
  await gate.look();
  const createContext = contextFactory({
    ...database,
    ...given,
    publicUrl: config.publicUrl,
    sendsMail: config.mail !== undefined,
    cipher: createTextCipher(config.keys),
    sealsSecrets: () => gate.isOpen,
  });
  return { createContext, gate };
};
