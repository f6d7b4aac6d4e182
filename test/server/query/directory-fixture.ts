import fc from 'fast-check';
import type { RunStatement } from '../../../server/kernel/ports.js';
import {
  customUserSchemaId,
  withCustomAttributes,
} from '../../../server/kernel/schema/definitions/custom-user-schema.js';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { Attributes } from '../../../server/kernel/schema/definitions/types.js';
import type { FilterSubject } from '../../../server/kernel/schema/filter/evaluate.js';
import { keyedAttributes } from '../../../server/kernel/schema/write/keyed-attributes.js';
import { normaliseResource } from '../../../server/kernel/schema/write/normalise-resource.js';
import { canonicalKey } from '../../../server/kernel/text/canonical-key.js';
import { userKeys } from '../../../server/modules/users/user-row.js';
import { sql, texts } from '../../../server/query/index.js';

export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Users with attributes of every type. */
export const resource = withCustomAttributes(userResource, [
  { name: 'level', type: 'NUMBER' },
  { name: 'remote', type: 'BOOLEAN' },
  { name: 'hired', type: 'DATE' },
  { name: 'badge', type: 'STRING' },
]);

/** Words that are few enough to match each other, and odd enough to expose differences between the two sides. */
export const words = [
  ...['Ann', 'ANN', 'an', 'ａｎｎ', 'Ånn', 'A\u030ann', 'Σας', 'ΣΑΣ', '😀', '～', 'a%n', 'a_n', 'a\\n', 'a!n', "o'n"],
  ...['a?n', 'İ', 'i', 'true', '1', 'work', 'home'],
];
export const instants = ['2026-01-01T00:00:00Z', '2026-01-01T01:00:00.5+01:00', '2026-06-01T00:00:00.001Z'];
export const numbers = [-1, 0, 0.1, 2, 10, 1e21];

const word = fc.constantFrom(...words);
/** No URI holds a backslash. */
const reference = fc.constantFrom(...words.filter((text) => !text.includes('\\')));
const emailLike = fc.record(
  { value: word, type: fc.constantFrom('work', 'Work', 'home'), display: word },
  { requiredKeys: ['value'] },
);
/** An entry that names nothing is refused, so that none is made. */
const namesSomething = (entry: object): boolean => Object.values(entry).some((value) => value !== '');
const listOf = <T extends object>(entry: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(entry.filter(namesSomething), { maxLength: 3 });

const userInput = fc.record(
  {
    displayName: word,
    externalId: word,
    title: word,
    profileUrl: reference,
    active: fc.boolean(),
    name: fc.record({ givenName: word, familyName: word }, { requiredKeys: [] }),
    emails: listOf(emailLike),
    roles: listOf(emailLike),
    addresses: listOf(fc.record({ locality: word, type: word }, { requiredKeys: [] })),
    photos: listOf(fc.record({ value: reference })),
    [enterprise]: fc.record({ department: word, manager: fc.record({ value: word }) }, { requiredKeys: [] }),
    [customUserSchemaId]: fc.record(
      {
        level: fc.constantFrom(...numbers),
        remote: fc.boolean(),
        hired: fc.constantFrom(...instants),
        badge: word,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const normalised = (schema: typeof resource, input: unknown): Attributes => {
  const result = normaliseResource(schema, input, { activeByDefault: true });
  if (!result.ok) throw new Error(result.error.message);
  return result.value.attributes;
};

const metaOf = (resourceType: string, index: number): FilterSubject['meta'] => ({
  resourceType,
  created: new Date(instants[index % instants.length] ?? 0),
  lastModified: new Date(Date.UTC(2026, 0, 1) + index),
  version: `W/"${(index % 3) + 1}"`,
});

const insertUser = async (
  run: RunStatement,
  { id, attributes, meta }: FilterSubject,
  version: number,
): Promise<void> => {
  const keys = userKeys(resource, attributes);
  await run(
    sql`insert into users (id, source, user_name_key, display_name_key, external_id, active, emails_key, search_key,
       attributes, attributes_key, version, created_at, updated_at)
     values (${id}, 'LOCAL', ${keys.userNameKey}, ${keys.displayNameKey}, ${keys.externalId}, ${keys.active},
       ${texts(keys.emailsKey)}, ${keys.searchKey}, ${JSON.stringify(attributes)}::text::jsonb,
       ${JSON.stringify(keyedAttributes(resource, attributes))}::text::jsonb, ${version}, ${meta.created as Date},
       ${(meta.lastModified as Date).toISOString()}::timestamptz + interval '7 microseconds')`,
  );
};

const insertGroup = async (
  run: RunStatement,
  { id, attributes, meta }: FilterSubject,
  version: number,
): Promise<void> => {
  const externalId = (attributes.externalId as string | undefined) ?? null;
  await run(
    sql`insert into groups (id, source, display_name_key, external_id, attributes, attributes_key, member_count, version,
       created_at, updated_at)
     values (${id}, 'LOCAL', ${canonicalKey(String(attributes.displayName))}, ${externalId},
       ${JSON.stringify(attributes)}::text::jsonb,
       ${JSON.stringify(keyedAttributes(groupResource, attributes))}::text::jsonb, 0, ${version},
       ${meta.created as Date}, ${meta.lastModified as Date})`,
  );
};

interface Directory {
  users: FilterSubject[];
  groups: FilterSubject[];
}

const versionOf = (index: number): number => (index % 3) + 1;

const userDisplay = ({ attributes }: FilterSubject): unknown => attributes.displayName ?? attributes.userName;

/** Group n holds the users whose index it divides, and group 2n + 1: chains of groups in groups. */
const connect = async (run: RunStatement, { users, groups }: Directory): Promise<void> => {
  for (const [index, group] of groups.entries()) {
    const direct = users.filter((_, position) => position % (index + 2) === 0);
    const child = groups[2 * index + 1];
    group.members = [
      ...direct.map((user) => ({ value: user.id, display: userDisplay(user), type: 'User' })),
      ...(child ? [{ value: child.id, display: child.attributes.displayName, type: 'Group' }] : []),
    ];
    for (const { id } of direct) await run(sql`insert into group_members values (${group.id}, ${id})`);
    if (child) await run(sql`insert into group_member_groups values (${group.id}, ${child.id})`);
  }
  for (const user of users) user.groups = membershipsOf(user, groups);
};

const holds = (group: FilterSubject, id: string): boolean =>
  (group.members ?? []).some((member) => (member as { value: string }).value === id);

const membershipsOf = (user: FilterSubject, groups: readonly FilterSubject[]): unknown[] => {
  const direct = groups.filter((group) => holds(group, user.id));
  const reached = new Set(direct);
  for (const inner of reached) for (const group of groups) if (holds(group, inner.id)) reached.add(group);
  return [...reached].map((group) => ({
    value: group.id,
    display: group.attributes.displayName,
    type: direct.includes(group) ? 'direct' : 'indirect',
  }));
};

/** Fills the database with a directory made from the seed, and returns it in the form of the evaluator. */
export const fillDirectory = async (run: RunStatement, seed: number): Promise<Directory> => {
  const ids = fc.sample(fc.uuid(), { seed, numRuns: 60 });
  const nextId = (): string => ids.pop() ?? '';
  const users = fc.sample(userInput, { seed, numRuns: 40 }).map((input, index) => ({
    id: nextId(),
    attributes: normalised(resource, { ...input, userName: `${words[index % words.length]}${index}` }),
    meta: metaOf('User', index),
  }));
  const groups = words.slice(0, 9).map((name, index) => ({
    id: nextId(),
    attributes: normalised(groupResource, { displayName: `${name}${index}`, externalId: index % 2 ? name : null }),
    meta: metaOf('Group', index),
  }));
  for (const [index, user] of users.entries()) await insertUser(run, user, versionOf(index));
  for (const [index, group] of groups.entries()) await insertGroup(run, group, versionOf(index));
  const directory: Directory = { users, groups };
  await connect(run, directory);
  return directory;
};
