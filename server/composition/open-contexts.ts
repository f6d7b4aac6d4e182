import { type ContextParts, contextFactory } from '../database/context.js';
import type { Database } from '../database/database.js';
import { createSealingGate } from '../jobs/index.js';
import { leakedPasswordsIn } from '../kernel/access/leaked-passwords.js';
import { createTextCipher } from '../kernel/access/sealed-text.js';
import type { AppConfig, AppOverrides } from './app-config.js';
import { createLaterWork } from './later-work.js';

type Given = 'live' | 'clock' | 'userResource' | 'enqueue';

interface ContextProps extends Pick<ContextParts, Given> {
  config: Pick<AppConfig, 'publicUrl' | 'mail' | 'leakedPasswordsFile' | 'keys' | 'singleSignOn'>;
  database: Database;
  overrides: Pick<AppOverrides, 'nothingLater'>;
  onFailure: (error: unknown) => void;
}

/**
 * Opens the factory of contexts, the gate that says whether they may encrypt what older releases read, and the work
 * that they start after their answers.
 */
export const openContexts = async ({ config, database, overrides, onFailure, ...given }: ContextProps) => {
  const gate = createSealingGate(database.statement);
  await gate.look();
  const later = createLaterWork(onFailure);
  const createContext = contextFactory({
    ...database,
    ...given,
    publicUrl: config.publicUrl,
    sendsMail: config.mail !== undefined,
    singleSignOn: config.singleSignOn?.rules,
    isLeaked: config.leakedPasswordsFile === undefined ? undefined : leakedPasswordsIn(config.leakedPasswordsFile),
    cipher: createTextCipher(config.keys),
    sealsSecrets: () => gate.isOpen,
    afterAnswer: overrides.nothingLater ? () => undefined : later.start,
  });
  return { createContext, gate, later };
};
