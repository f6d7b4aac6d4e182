import { equalityQuery } from '../../../server/simulator/client/scim-client.js';
import { expects, type Request } from '../drive/request.js';
import type { Stage } from '../drive/run-round.js';
import type { Directory } from '../seed/directory.js';
import { scattered, simply, type Workload } from './workload.js';

/** Reads one user by id. */
export const readById =
  ({ users }: Directory): Stage =>
  (connection) => {
    const next = scattered(users, connection);
    return () => {
      const { id, userName } = next();
      const check = expects(200, `"id":"${id}"`, `"userName":${JSON.stringify(userName)}`, '"groups":[');
      return { method: 'GET', path: `/Users/${id}`, check };
    };
  };

const find = (userName: string, ...expected: string[]): Request => ({
  method: 'GET',
  path: `/Users${equalityQuery('userName', userName)}`,
  check: expects(200, ...expected),
});

const hit =
  (write: (userName: string) => string) =>
  ({ users }: Directory): Stage =>
  (connection) => {
    const next = scattered(users, connection);
    return () => {
      const { id, userName } = next();
      return find(write(userName), '"totalResults":1,', `"id":"${id}"`, `"userName":${JSON.stringify(userName)}`);
    };
  };

/** The look-up that Okta makes before each write, for a user who exists. */
export const findUser = hit((userName) => userName);

/** The look-up that Okta makes before each write, for a user who does not exist yet. */
export const missUser =
  ({ users }: Directory): Stage =>
  (connection) => {
    const next = scattered(users, connection);
    return () => find(`nobody.${next().userName}`, '"totalResults":0,');
  };

const pages =
  (startIndex: (total: number) => number) =>
  ({ users }: Directory): Stage =>
  () => {
    const from = startIndex(users.length);
    const count = Math.min(100, users.length - from + 1);
    const ids = users.slice(from - 1, from - 1 + count).map(({ id }) => id);
    const wanted = [`"totalResults":${users.length},`, `"itemsPerPage":${count},`];
    const check = expects(200, ...wanted, `"id":"${ids[0]}"`, `"id":"${ids.at(-1)}"`);
    return () => ({ method: 'GET', path: `/Users?startIndex=${from}&count=100`, check });
  };

const readFloor = 0.45;

const read = (id: string, title: string, stage: (directory: Directory) => Stage): Workload => ({
  id,
  title,
  floor: readFloor,
  open: ({ directory }) => simply(stage(directory)),
});

export const userReads: readonly Workload[] = [
  read('W1', 'GET /Users/{id}', readById),
  read('W2 hit', 'GET /Users?filter=userName eq, found', findUser),
  read('W2 miss', 'GET /Users?filter=userName eq, not there', missUser),
  read(
    'W2 case',
    'GET /Users?filter=userName eq, in other case',
    hit((userName) => userName.toUpperCase()),
  ),
  read(
    'W7 shallow',
    'GET /Users, the first 100',
    pages(() => 1),
  ),
  read(
    'W7 deep',
    'GET /Users, the last 100',
    pages((total) => Math.max(total - 99, 1)),
  ),
];
