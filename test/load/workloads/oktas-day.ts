import type { NextRequest } from '../drive/run-round.js';
import { findGroup, takeAndReturn } from './groups.js';
import { findUser, missUser, readById } from './user-reads.js';
import { create, patchActive, putTitle } from './user-writes.js';
import type { Run, Setting, Workload } from './workload.js';

/** Twenty requests: fourteen reads, four changes, two creations. */
const day =
  'hit create read patch miss hit read group put hit miss read patch hit create miss read member hit group'.split(' ');

const open = (setting: Setting): Run => {
  const { directory } = setting;
  const members = takeAndReturn(setting, 10);
  const stages = {
    read: readById(directory),
    hit: findUser(directory),
    miss: missUser(directory),
    group: findGroup(directory),
    patch: patchActive(setting),
    put: putTitle(setting),
    create,
    member: (connection: number): NextRequest => members.stages()[0]?.(connection) ?? (() => undefined),
  };
  return {
    ...members,
    stages: () => [
      (connection) => {
        const parts = Object.fromEntries(Object.entries(stages).map(([name, stage]) => [name, stage(connection)]));
        let turn = connection * 3;
        return () => {
          turn += 1;
          return parts[day[turn % day.length] as string]?.();
        };
      },
    ],
  };
};

/** A typical day with Okta: 70 % reads, 20 % changes, 10 % creations. */
export const oktasDay: Workload = {
  id: 'W11',
  title: "Okta's day: 70 % reads, 20 % changes, 10 % creations",
  floor: 0.45,
  tidy: 'after',
  open,
};
