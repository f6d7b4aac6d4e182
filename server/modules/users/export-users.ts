import { requirePermission } from '../../kernel/access/require-permission.js';
import {
  type AddressQuery,
  readChoice,
  readFlag,
  readIds,
  readMoment,
  readSeparator,
} from '../../kernel/address-query.js';
import type { Context } from '../../kernel/context.js';
import { type ExportFormat, exportFile } from '../../kernel/export-file.js';
import { Permission } from '../../kernel/permissions.js';
import type { ExportFile } from '../../kernel/ports.js';
import { UserSource } from '../../kernel/source.js';
import { recordExport } from '../audit/index.js';
import { InvitationStatus } from '../invitations/index.js';
import { listUsers, readUserOrder } from './find-users.js';
import type { UserShape } from './shape-user.js';
import { UserStatus } from './user.entity.js';
import type { UserFilter } from './user.inputs.js';
import { checkUserFilter, idsCondition, readSelection } from './user-conditions.js';
import { type UserSelection, walked } from './user-selection.js';

const columns = [
  'id',
  'userName',
  'displayName',
  'givenName',
  'familyName',
  'email',
  'active',
  'source',
  'externalId',
  'createdAt',
  'updatedAt',
] as const;

const toObject = (user: UserShape): Record<string, unknown> => {
  const { id, userName, displayName, name, emails, active, source, externalId, createdAt, updatedAt } = user;
  const email = (emails.find(({ primary }) => primary) ?? emails[0])?.value ?? null;
  const { givenName = null, familyName = null } = name ?? {};
  return { id, userName, displayName, givenName, familyName, email, active, source, externalId, createdAt, updatedAt };
};

async function* readAll(context: Context, selection: UserSelection): AsyncGenerator<UserShape[]> {
  const order = readUserOrder(null);
  let after: string | null = null;
  do {
    const args = { first: 100, after };
    const { nodes, pageInfo } = await listUsers(context, { args, selection, order, withMemberships: false });
    yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** The parameters of the file's address: filters, and the separator. */
const parameters = [
  'search',
  'source',
  'status',
  'invitation',
  'groupId',
  'withErrors',
  'changedSince',
  'ids',
  'separator',
] as const;

type Query = AddressQuery<(typeof parameters)[number]>;

/** Reads the filter from the query of an address. */
const readQuery = (query: Query): UserFilter => ({
  search: query.search ?? null,
  source: readChoice('source', query.source, Object.values(UserSource)),
  status: readChoice('status', query.status, Object.values(UserStatus)),
  invitation: readChoice('invitation', query.invitation, Object.values(InvitationStatus)),
  groupId: query.groupId ?? null,
  withErrors: readFlag('withErrors', query.withErrors),
  changedSince: readMoment('changedSince', query.changedSince),
});

/** So many users can be named by their ids: an address has to stay short enough for every proxy. */
const exportedAtMost = 100;

/**
 * Returns all users that a filter finds (or those of them that are named), by userName, as a file. The export is
 * recorded before the first line is written.
 */
const exportUsers = async (context: Context, query: Query, format: ExportFormat): Promise<ExportFile> => {
  const filter = readQuery(query);
  const separator = readSeparator(query.separator);
  requirePermission(context.actor, Permission.UsersRead);
  checkUserFilter(context.actor, filter);
  const ids = readIds('ids', query.ids, exportedAtMost);
  const { search, conditions } = await readSelection(context, filter);
  const selection = walked({ search, conditions: [...conditions, ...(ids ? [idsCondition(ids)] : [])] });
  await recordExport(context, {
    action: 'users.exported',
    targetKind: 'DIRECTORY',
    format,
    filter: { ...filter, ids },
  });
  return exportFile({ name: 'users', format, separator, pages: readAll(context, selection), toObject, columns });
};

/** The list of users as a file, with the parameters of its address. */
export const usersFile = { parameters, make: exportUsers };
