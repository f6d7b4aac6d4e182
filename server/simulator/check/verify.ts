import { isJsonObject } from '../../kernel/json-object.js';
import { memberIdsOf } from '../bodies/okta-group.js';
import type { Json } from '../bodies/okta-user.js';
import { CallFailure, RemoteError } from '../client/failures.js';
import type { ScimClient } from '../client/scim-client.js';
import { differences } from './compare.js';
import type { DirectoryModel, ExpectedGroup, ExpectedUser } from './model.js';
import { groupKey, userKey } from './model.js';

/** The directory compared with the model. */
export interface Verification {
  /** Sentences, one for each difference. */
  differences: string[];
  /** Names of users and groups left out because a write to them got no clear answer. */
  unsettled: string[];
  /** Users and groups of the directory that this run knows nothing of, e.g. local ones. */
  others: { users: number; groups: number };
}

const pageSize = 100;

/** Reads one page as Okta's import does, and holds the answer to what Okta needs of its numbers. */
async function readPage(client: ScimClient, path: string, startIndex: number, problems: string[]) {
  const { body } = await client.send('GET', `${path}?startIndex=${startIndex}&count=${pageSize}`);
  const found: unknown = body?.Resources;
  const resources = Array.isArray(found) ? found.filter(isJsonObject) : [];
  for (const name of ['totalResults', 'startIndex', 'itemsPerPage']) {
    const absentWhenEmpty = resources.length === 0 && name !== 'totalResults' && body?.[name] === undefined;
    if (!Number.isInteger(body?.[name]) && !absentWhenEmpty) problems.push(`${path}: ${name} is not an integer`);
  }
  if (resources.length > 0 && body?.itemsPerPage !== resources.length) {
    problems.push(`${path}: itemsPerPage is not the number of resources returned`);
  }
  return { resources, total: Number(body?.totalResults ?? 0) };
}

/** Reads the whole list, page after page, until `totalResults` is reached. */
async function importAll(client: ScimClient, path: string, problems: string[]): Promise<Map<string, Json>> {
  const resources = new Map<string, Json>();
  let total = 1;
  for (let startIndex = 1; startIndex <= total; startIndex += pageSize) {
    const page = await readPage(client, path, startIndex, problems);
    total = page.total;
    for (const resource of page.resources) {
      const id = String(resource.id);
      if (resources.has(id)) problems.push(`${path}: ${id} is on two pages`);
      resources.set(id, resource);
    }
    if (page.resources.length === 0) break;
  }
  if (resources.size !== total && total > 0) problems.push(`${path}: ${total} announced, ${resources.size} listed`);
  return resources;
}

function userDifferences(expected: ExpectedUser, actual: Json | undefined): string[] {
  const name = `User ${String(expected.profile.userName)}`;
  if (!actual) return [`${name} (${expected.id}) is missing`];
  const found = differences({ ...expected.profile, active: expected.active }, actual);
  if ('password' in actual) found.push('password was returned');
  return found.map((difference) => `${name}: ${difference}`);
}

function memberDifferences(expected: ExpectedGroup, actual: Json, names: ReadonlyMap<string, string>): string[] {
  const ids = memberIdsOf(actual);
  const present = new Set(ids);
  const name = (id: string): string => names.get(id) ?? id;
  const missing = [...expected.members].filter((id) => !present.has(id)).map((id) => `${name(id)} is missing`);
  const extra = [...present].filter((id) => !expected.members.has(id)).map((id) => `${name(id)} should not be there`);
  const twice = ids.length === present.size ? [] : ['a member is listed twice'];
  return [...missing, ...extra, ...twice];
}

async function groupDifferences(
  client: ScimClient,
  expected: ExpectedGroup,
  names: ReadonlyMap<string, string>,
): Promise<string[]> {
  const title = `Group ${expected.displayName}`;
  try {
    const actual = (await client.send('GET', `/Groups/${expected.id}`)).body ?? {};
    const found = differences({ displayName: expected.displayName }, actual);
    return [...found, ...memberDifferences(expected, actual, names)].map((difference) => `${title}: ${difference}`);
  } catch (error) {
    if (error instanceof RemoteError && error.status === 404) return [`${title} (${expected.id}) is missing`];
    throw error;
  }
}

async function compareAll(model: DirectoryModel, client: ScimClient): Promise<Verification> {
  const result: Verification = { differences: [], unsettled: [], others: { users: 0, groups: 0 } };
  const users = await importAll(client, '/Users', result.differences);
  const groups = await importAll(client, '/Groups', result.differences);
  const names = new Map<string, string>();
  for (const [oktaId, expected] of model.users) {
    const name = String(expected.profile.userName);
    names.set(expected.id, name);
    if (model.unsettled.has(userKey(oktaId))) result.unsettled.push(name);
    else
      for (const difference of userDifferences(expected, users.get(expected.id))) result.differences.push(difference);
  }
  for (const [oktaName, expected] of model.groups) {
    if (model.unsettled.has(groupKey(oktaName))) result.unsettled.push(expected.displayName);
    else {
      if (!groups.has(expected.id)) result.differences.push(`/Groups lacks ${expected.displayName}`);
      for (const difference of await groupDifferences(client, expected, names)) result.differences.push(difference);
    }
  }
  for (const id of model.deletedGroups)
    if (groups.has(id)) result.differences.push(`Group ${id} was deleted and is listed`);
  const known = new Set([...model.groups.values()].map((group) => group.id));
  result.others.users = [...users.keys()].filter((id) => !names.has(id)).length;
  result.others.groups = [...groups.keys()].filter((id) => !known.has(id)).length;
  return result;
}

/** Reads the whole directory back through SCIM and says where it is not what the model says. */
export async function verify(model: DirectoryModel, client: ScimClient): Promise<Verification> {
  try {
    return await compareAll(model, client);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const unread = `The directory could not be read back: ${error.message}`;
    return { differences: [unread], unsettled: [], others: { users: 0, groups: 0 } };
  }
}
