import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeyRing, keyRing, readSecretsKey, type SecretsKey, secretsKey } from './key-ring.js';

interface KeyFilesProps {
  /** Its folder `keys` holds one key a file `*.key`; the last one by name is the newest. */
  dataDir: string;
  /** The keys of SECRETS_KEY, the newest first; with them, no file is made, and files only decrypt. */
  given: readonly SecretsKey[];
  /** Receives a line when a key was made. */
  say: (message: string) => void;
}

/** Takes the rights of others away: a folder restored from a backup may be open to them. */
const closeToOthers = async (path: string, mode: number): Promise<void> => {
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) await chmod(path, mode);
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const cannotRead = (path: string, error: unknown): Error =>
  new Error(
    `${path} cannot be read (${(error as Error).message}). Let the user read it that Rollcall runs as: what the keys ` +
      'of the folder encrypted stays closed without them.',
  );

const readKeyFile = async (path: string): Promise<SecretsKey> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  await closeToOthers(path, 0o600);
  const key = readSecretsKey(text);
  if (key) return key;
  throw new Error(
    `${path} is not a key of 32 bytes in base64. Restore it from a backup, or move it out of the folder: ` +
      'what it encrypted stays closed without it.',
  );
};

/** Reads the keys of a folder, the newest first. */
const readKeyFiles = async (folder: string): Promise<SecretsKey[]> => {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    throw cannotRead(folder, error);
  });
  const keys = names.filter((name) => name.endsWith('.key')).sort();
  if (keys.length > 0) await closeToOthers(folder, 0o700);
  return Promise.all(keys.reverse().map((name) => readKeyFile(join(folder, name))));
};

/** Flushes a folder to the disk; Windows cannot open one as a file. */
const flush = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Writes a new key into a folder. Its name holds its id, so that no key that is put back later takes its place. */
const writeKey = async (folder: string): Promise<void> => {
  const bytes = randomBytes(32);
  const path = join(folder, `0001-${secretsKey(bytes).id}.key`);
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(`${bytes.toString('base64')}\n`);
  await file.sync();
  await file.close();
  await flush(folder);
};

/**
 * Makes the first key. It is on the disk before anything is encrypted by it, and the folder appears with it: of two
 * servers that start at the same moment, both use the key of the first. A folder that is there, such as a volume of its
 * own, is filled.
 */
const makeFirstKey = async (dataDir: string, folder: string): Promise<void> => {
  const aside = `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dataDir, { recursive: true });
    await mkdir(aside, { mode: 0o700 });
    await writeKey(aside);
    await rename(aside, folder).catch(async (error: unknown) => {
      if (isMissing(await stat(folder).catch((missing: unknown) => missing))) throw error;
      if ((await readKeyFiles(folder)).length === 0) await writeKey(folder);
    });
    await flush(dataDir);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
};

const cannotKeep = (folder: string, error: unknown): Error =>
  new Error(
    `The key for secrets cannot be kept in ${folder} (${(error as Error).message}). Set DATA_DIR to a folder that may ` +
      'be written and is backed up, or SECRETS_KEY to 32 random bytes in base64.',
  );

/** Reads the keys of this process, and makes the first where there is none; rejects with one sentence and the cure. */
export const openKeyRing = async ({ dataDir, given, say }: KeyFilesProps): Promise<KeyRing> => {
  const folder = join(dataDir, 'keys');
  const [first, ...others] = [...given, ...(await readKeyFiles(folder))];
  if (first) return keyRing([first, ...others]);
  await makeFirstKey(dataDir, folder).catch((error: unknown) => {
    throw cannotKeep(folder, error);
  });
  const [newest, ...older] = await readKeyFiles(folder);
  if (!newest) throw cannotKeep(folder, new Error('it is gone again'));
  say(`Made the key that encrypts secrets, in ${folder}. It belongs in the backup: without it they are lost.`);
  return keyRing([newest, ...older]);
};
