import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyRing } from '../../server/kernel/access/key-files.js';
import { secretsKey } from '../../server/kernel/access/key-ring.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rollcall-keys-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const inKeys = (name: string): string => join(dataDir, 'keys', name);

const open = async (given: Parameters<typeof openKeyRing>[0]['given'] = []) => {
  const said: string[] = [];
  const ring = await openKeyRing({ dataDir, given, say: (message) => said.push(message) });
  return { ring, said };
};

const keyNames = (): Promise<string[]> => readdir(join(dataDir, 'keys'));

/** Makes the first key and answers the name of its file. */
const firstKey = async (): Promise<string> => {
  await open();
  return (await keyNames())[0] ?? '';
};

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('the keys in the data directory', () => {
  it('begin with one that only the server reads, and that is said once', async () => {
    const { ring, said } = await open();
    expect(said).toEqual([expect.stringContaining('It belongs in the backup')]);
    const name = `0001-${ring.newest.id}.key`;
    expect([await readdir(dataDir), await keyNames()]).toEqual([['keys'], [name]]);
    expect([await modeOf(join(dataDir, 'keys')), await modeOf(inKeys(name))]).toEqual([0o700, 0o600]);
    expect(Buffer.from(await readFile(inKeys(name), 'utf8'), 'base64')).toHaveLength(32);
    const again = await open();
    expect([again.ring.newest.id, again.said]).toEqual([ring.newest.id, []]);
  });

  it('are the same for servers that start at the same moment', async () => {
    const rings = await Promise.all(Array.from({ length: 20 }, () => open()));
    expect(new Set(rings.map(({ ring }) => ring.newest.id)).size).toBe(1);
    expect(await keyNames()).toHaveLength(1);
  });

  it('begin in a folder that is there', async () => {
    await mkdir(join(dataDir, 'keys'), { mode: 0o700 });
    await writeFile(inKeys('lost+found'), '');
    expect(await firstKey()).toMatch(/^0001-[0-9a-f]{16}\.key$/);
  });

  it('take back one that was lost beside the one that was made since', async () => {
    const name = await firstKey();
    const lost = await readFile(inKeys(name), 'utf8');
    await rm(inKeys(name));
    await open();
    await writeFile(inKeys(name), lost);
    const { ring } = await open();
    expect(new Set([ring.newest.id, ...ring.older]).size).toBe(2);
  });

  it('encrypt by the last one by name', async () => {
    const { ring } = await open();
    const bytes = randomBytes(32);
    await writeFile(inKeys('0002.key'), bytes.toString('base64'));
    const rotated = (await open()).ring;
    expect(rotated.newest.id).toBe(secretsKey(bytes).id);
    expect(rotated.older).toEqual([ring.newest.id]);
  });

  it('only decrypt where a key is given', async () => {
    const { ring } = await open();
    const given = secretsKey(randomBytes(32));
    expect((await open([given])).ring).toMatchObject({ newest: { id: given.id }, older: [ring.newest.id] });
  });

  it('are not made where a key is given', async () => {
    await open([secretsKey(randomBytes(32))]);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('are closed to others after a restore', async () => {
    const name = await firstKey();
    await chmod(join(dataDir, 'keys'), 0o755);
    await chmod(inKeys(name), 0o644);
    await open();
    expect([await modeOf(join(dataDir, 'keys')), await modeOf(inKeys(name))]).toEqual([0o700, 0o600]);
  });

  it('stop the start where one is broken, and name the file', async () => {
    await open();
    await writeFile(inKeys('0002.key'), 'canary-key');
    const refusal = await open().catch((error: Error) => error.message);
    expect(refusal).toContain(`${inKeys('0002.key')} is not a key of 32 bytes in base64`);
    expect(refusal).not.toContain('canary');
  });

  it('stop the start where they cannot be read', async () => {
    await writeFile(join(dataDir, 'keys'), '');
    await expect(open()).rejects.toThrow(`${join(dataDir, 'keys')} cannot be read`);
  });

  it('stop the start where they cannot be kept, with both cures', async () => {
    await symlink(join(dataDir, 'nowhere', 'keys'), join(dataDir, 'keys'));
    await expect(open()).rejects.toThrow(/cannot be kept in .*DATA_DIR.*SECRETS_KEY/);
  });
});
