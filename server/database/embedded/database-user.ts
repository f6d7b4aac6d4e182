import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An operating system user, by number. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * Chooses the user that runs PostgreSQL, which refuses to run as root: the owner of the data directory, else the user
 * `postgres`, else `nobody`. `passwd` is the text of /etc/passwd.
 */
export const chooseDatabaseUser = (passwd: string, owner: SystemUser | undefined): SystemUser => {
  if (owner !== undefined && owner.uid !== 0) return owner;
  const users = new Map(passwd.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.split(':')]));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.get(name) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL refuses to run as root and there is neither a user "postgres" nor "nobody" to run it as. ' +
      'Start Rollcall as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
};

/** Returns the first directory on the way to `path` that this user may not enter, by its mode bits. */
export const firstClosedDirectory = (path: string, user: SystemUser): string | undefined => {
  const ancestors: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    ancestors.unshift(at);
    if (at === dirname(at)) break;
  }
  return ancestors.find((directory) => {
    const { mode, uid, gid } = statSync(directory);
    if (uid === user.uid) return (mode & 0o100) === 0;
    if (gid === user.gid) return (mode & 0o010) === 0;
    return (mode & 0o001) === 0;
  });
};
