import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeyRing, keyRing, readSecretsKey, type SecretsKey } from './key-ring.js';

interface KeyFilesProps {
  /** The keys lie in its folder `keys`, one a file `*.key`; the last one by name is the newest. */
  dataDir: string;
  /** The keys of SECRETS_KEY, the newest first; with them, no file is made, and files only decrypt. */
  given: readonly SecretsKey[];
  /** Told that a key was made. */
  say: (message: string) => void;
}

const firstKey = '0001.key';

/** Others may neither read a key nor add one; a folder restored from a backup may be open to them. */
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

/** The keys of the folder, the newest first. */
const readKeyFiles = async (folder: string): Promise<SecretsKey[]> => {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    throw cannotRead(folder, error);
  });
  const keys = names.filter((name) => name.endsWith('.key')).sort();
  if (keys.length > 0) await closeToOthers(folder, 0o700);
  return Promise.all(keys.reverse().map((name) => readKeyFile(join(folder, name))));
};

const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Makes the first key. It is on the disk before anything is encrypted by it, and appears whole or not at all: of two
 * servers that start at the same moment on one folder, both use the key of the first.
 */
const makeKeyFile = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    const file = await open(aside, 'wx', 0o600);
    await file.writeFile(`${randomBytes(32).toString('base64')}\n`);
    await file.sync();
    await file.close();
    await link(aside, join(folder, firstKey)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    // Windows opens no folder as a file.
    if (process.platform !== 'win32') await flush(folder);
  } finally {
    await rm(aside, { force: true });
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
  await makeKeyFile(folder).catch((error: unknown) => {
    throw cannotKeep(folder, error);
  });
  const [newest, ...older] = await readKeyFiles(folder);
  if (!newest) throw cannotKeep(folder, new Error('the file is gone'));
  say(`Made the key that encrypts secrets, in ${folder}. It belongs in the backup: without it they are lost.`);
  return keyRing([newest, ...older]);
};
