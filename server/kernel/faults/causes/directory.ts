import { type FaultLine, inField, invalidPath, invalidValue, lookItUp, ofAttribute, tooMany } from './fault-line.js';

const nameTaken = {
  code: 'CONFLICT',
  reason: 'uniqueness',
  field: 'userName',
  text: (_: { userName: string }) => 'Another user has this userName; find it by a userName filter, or choose another.',
} as const;
const members = { ...invalidValue, field: 'members' } as const;

/** Users, groups and their members. */
export const directoryFaults = {
  'user.taken': nameTaken,
  'user.taken-by-local': nameTaken,
  'user.not-found': { code: 'NOT_FOUND', field: 'id', text: () => 'There is no user with this id.' },
  'user.not-found/gone': { code: 'NOT_FOUND', field: 'id', text: () => 'This user does not exist any more.' },
  'user.not-found/look-up': { code: 'NOT_FOUND', text: () => lookItUp('user') },
  'group.name-taken': {
    code: 'CONFLICT',
    reason: 'uniqueness',
    field: 'displayName',
    text: (_: { displayName: string }) => 'Another group has this displayName; link to it, or choose another name.',
  },
  'group.not-found': { code: 'NOT_FOUND', field: 'id', text: () => 'There is no group with this id.' },
  'group.not-found/look-up': { code: 'NOT_FOUND', text: () => lookItUp('group') },
  'member.unknown': {
    ...members,
    text: ({ ids, more }: { ids: readonly string[]; more: number }) =>
      `No user or group was ever given the id ${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}; provision the ` +
      'members first. Nothing was changed.',
  },
  'member.without-id': {
    ...members,
    text: ({ place }: { place: string }) =>
      `Every member needs value, the id of a user or group: ${place} names nobody. Nothing was changed.`,
  },
  'member.without-id/json': {
    ...members,
    text: ({ place }: { place: string }) =>
      `Every member needs value, the id of a user or group: ${place} holds JSON text. Nothing was changed.`,
  },
  'member.without-id/empty': {
    ...invalidValue,
    ...inField,
    text: ({ field }: { field: string }) => `Give every member an id: ${field} names nobody. Nothing was changed.`,
  },
  'member.without-id/misspelled': {
    ...members,
    text: ({ ids: [id = ''] }: { ids: readonly string[] }) =>
      `No member has the id ${id.slice(0, 64)}: send it as it was answered, in lower case. Nothing was changed.`,
  },
  'member.cycle': {
    ...members,
    text: () => 'A group cannot contain itself, directly or through its members; nothing was changed.',
  },
  'attribute.immutable/membership': {
    code: 'BAD_USER_INPUT',
    reason: 'mutability',
    text: () => 'Parts of a membership cannot be changed; add or remove whole members.',
  },
  'patch.invalid-path/member': { ...invalidPath, text: () => 'Members have value, type, display and $ref alone.' },
  'attribute.immutable/selection': {
    code: 'BAD_USER_INPUT',
    reason: 'mutability',
    text: () => 'A membership does not change: add members without a filter.',
  },
  'patch.invalid-path/part-alone': {
    ...invalidPath,
    field: 'members',
    text: () => 'Send members as a list of objects with value; a part of a member cannot be set alone.',
  },
  'value.too-many/members': {
    ...tooMany,
    field: 'members',
    text: ({ limit }: { limit: number }) =>
      `One request names at most ${limit} members; send them in several. Nothing was changed.`,
  },
  'patch.too-many/member-filter': {
    ...tooMany,
    text: () => 'The filter has too many conditions, or the value names too many members; send fewer.',
  },
  'patch.too-many/member-steps': {
    ...tooMany,
    text: ({ limit }: { limit: number }) => `Change members in at most ${limit} steps at a time.`,
  },
  'manager.unknown': {
    ...invalidValue,
    text: ({ address }: { address: string }) =>
      `manager.$ref leads to no user of this server: send ${address} of one who is there, or value.`,
  },
  'version.conflict': {
    code: 'STALE_VERSION',
    severity: 'WARNING',
    field: 'expectedVersion',
    text: () => 'It was changed since you read it; read it again and repeat your change.',
  },
  'version.conflict/condition': {
    code: 'STALE_VERSION',
    severity: 'WARNING',
    text: () => 'The resource is not in the state that the request asks for; read it again and decide anew.',
  },
  'value.too-many/beside-members': {
    ...invalidValue,
    text: ({ limit }: { limit: number }) => `The group has more than ${limit} values beside its members; send fewer.`,
  },
  'attribute.immutable': {
    code: 'BAD_USER_INPUT',
    reason: 'mutability',
    ...ofAttribute,
    text: ({ attribute }: { attribute: string }) => `${attribute} cannot be changed here; leave it out of the paths.`,
  },
  'attribute.immutable/required': {
    code: 'BAD_USER_INPUT',
    reason: 'mutability',
    ...ofAttribute,
    text: ({ attribute }: { attribute: string }) =>
      `${attribute} is required and cannot be removed; replace it instead.`,
  },
} as const satisfies Record<string, FaultLine>;
