import type { Context } from '../../kernel/context.js';
import type { GroupPush } from './group-push.types.js';
import { unknownMembers } from './resolve-members.js';

interface PushRow {
  id: string;
  at: Date;
  status: number;
  detail: string | null;
  notes: { code: string; message: string }[];
}

/** Of the newest hundred exchanges, so that a group that is only ever read costs no more. */
const lastPush = `select e.id, e.at, e.status, e.detail, e.notes from (
    select * from provisioning_exchanges where resource_id = ? order by at desc limit 100
  ) e where e.method <> 'GET' order by e.at desc limit 1`;

const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The last time that an identity provider wrote a group, by the log's index of resources. */
export const findLastPush = async ({ lookUp }: Context, groupId: string): Promise<GroupPush | null> => {
  const [row] = await lookUp<PushRow>(lastPush, [groupId]);
  if (!row) return null;
  const skipped = row.notes.filter(({ code }) => code === 'SKIPPED_MEMBER');
  return {
    at: row.at,
    status: row.status,
    exchangeId: row.id,
    unknownMembers: unknownMembers(row.detail ?? ''),
    skippedMembers: skipped.flatMap(({ message }) => id.exec(message)?.[0] ?? []),
  };
};
