import type { Context } from '../../kernel/context.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { type Sql, sql, uuids } from '../../query/index.js';
import { loaderOf } from '../common/index.js';
import { type Invitation, InvitationStatus } from './invitation.types.js';
import { obstacleOf } from './recipient.js';

interface InvitationRow {
  user_id: string;
  status: InvitationStatus;
  email: string | null;
  scheduled_for: Date | null;
  sent_at: Date | null;
  sent_count: number;
  opened_at: Date | null;
  accepted_at: Date | null;
  expires_at: Date | null;
  failure: string | null;
}

const read = (
  userIds: readonly string[],
): Sql => sql`select user_id, status, email, scheduled_for, sent_at, sent_count, opened_at, accepted_at, expires_at, failure
  from invitations where user_id = any (${uuids(userIds)})`;

/** The columns of the table; the obstacle is computed from the user. */
type Stored = Omit<Invitation, 'obstacle'>;

const none: Stored = {
  status: InvitationStatus.NONE,
  email: null,
  scheduledFor: null,
  sentAt: null,
  sentCount: 0,
  openedAt: null,
  acceptedAt: null,
  expiresAt: null,
  failure: null,
};

const shape = (row: InvitationRow): Stored => ({
  status: row.status,
  email: row.email,
  scheduledFor: row.scheduled_for,
  sentAt: row.sent_at,
  sentCount: row.sent_count,
  openedAt: row.opened_at,
  acceptedAt: row.accepted_at,
  expiresAt: row.expires_at,
  failure: row.failure,
});

const storedOf = loaderOf(async ({ statement }, userIds: readonly string[]): Promise<Stored[]> => {
  const rows = await statement<InvitationRow>(read(userIds));
  const found = new Map(rows.map((row) => [row.user_id, shape(row)]));
  return userIds.map((userId) => found.get(userId) ?? none);
});

/** The user whose invitation is asked for. */
interface Invited {
  id: string;
  attributes: { readonly value: Attributes };
}

/** Returns the invitation of a user; one statement reads all that a request asks for in one turn. */
export const invitationOf = async (context: Context, { id, attributes }: Invited): Promise<Invitation> => ({
  ...(await storedOf(context, id)),
  // The attributes are parsed only where a query selects what depends on them.
  get obstacle() {
    return obstacleOf(attributes.value);
  },
});
