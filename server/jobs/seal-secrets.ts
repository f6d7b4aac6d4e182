import { countSealedFields, sealStoredFields } from '../modules/configurations/index.js';
import { countSealedMails, sealStoredMails } from '../modules/outbox/index.js';
import { countSealedTotpKeys, sealStoredTotpKeys } from '../modules/second-factors/index.js';
import type { SealingGate } from './sealing-gate.js';

type Context = Parameters<typeof sealStoredMails>[0];

/** A kind of secret that is stored encrypted. */
interface SealedStore {
  /** Encrypts what is not, or only with an older key, in bounded batches; returns how many rows it wrote. */
  seal(context: Context): Promise<number>;
  /** Counts the texts that each key has encrypted, by the id of the key. */
  count(context: Context): Promise<ReadonlyMap<string, number>>;
}

/** Names every table with encrypted texts: only those named here follow a change of keys. */
const stores = {
  'secret fields of configurations': { seal: sealStoredFields, count: countSealedFields },
  'keys of authenticator apps': { seal: sealStoredTotpKeys, count: countSealedTotpKeys },
  'emails that wait': { seal: sealStoredMails, count: countSealedMails },
} as const satisfies Record<string, SealedStore>;

interface SealingProps {
  /** A fresh context each time, as the system itself. */
  inBackground: () => Context;
  gate: SealingGate;
  say: (message: string) => void;
}

/** Counts the texts of each kind by the id of the key that they are encrypted with. */
const countByKey = async (context: Context): Promise<Map<string, Map<string, number>>> => {
  const byKey = new Map<string, Map<string, number>>();
  for (const [kind, { count }] of Object.entries(stores)) {
    for (const [key, texts] of await count(context)) {
      byKey.set(key, (byKey.get(key) ?? new Map<string, number>()).set(kind, texts));
    }
  }
  return byKey;
};

const spell = (kinds: ReadonlyMap<string, number>): string =>
  [...kinds].map(([kind, texts]) => `${kind}: ${texts}`).join(', ');

/** Reports each key that encrypts secrets and is not among those of this process, in one line a key. */
export const reportUnknownKeys = async ({ inBackground, say }: SealingProps): Promise<void> => {
  const context = inBackground();
  const { newest, older } = context.cipher.keys;
  const known = new Set([newest, ...older]);
  for (const [key, kinds] of await countByKey(context)) {
    if (known.has(key)) continue;
    say(
      `Secrets are encrypted with the key ${key}, which this server does not have (${spell(kinds)}). Put its file ` +
        'back into DATA_DIR/keys, or give it in SECRETS_KEY; until then fields are withheld and emails wait.',
    );
  }
};

/** Reports the older keys that nothing in the database needs any more. */
const reportUnused = async (context: Context, say: SealingProps['say']): Promise<void> => {
  const used = await countByKey(context);
  const unused = context.cipher.keys.older.filter((key) => !used.has(key));
  if (unused.length === 0) return;
  say(`Nothing is encrypted with the older key ${unused.join(', ')} any more; keep it as long as its backups.`);
};

/**
 * Makes the round that encrypts what an older release, or an older key, left behind. It does nothing while a process of
 * an older release works on the same database, and continues where it stopped.
 */
export const createSealing = (props: SealingProps): (() => Promise<void>) => {
  let reported = false;
  return async () => {
    await props.gate.look();
    if (!props.gate.isOpen) return;
    const context = props.inBackground();
    let written = 0;
    for (const { seal } of Object.values(stores)) written += await seal(context);
    if (reported && written === 0) return;
    reported = true;
    await reportUnused(context, props.say);
  };
};
