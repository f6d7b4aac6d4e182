import { entraPatch } from './entra-user.js';
import type { PushedMember } from './okta-group.js';
import { groupSchema, membershipBatch } from './okta-group.js';
import type { Json } from './okta-user.js';

/** The second schema that Entra names in every group it creates; no standard knows it. */
const microsoftGroupSchema = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** Body of `POST /Groups`: the members follow in PATCHes. */
export const createdEntraGroup = (displayName: string): Json => ({
  schemas: [groupSchema, microsoftGroupSchema],
  externalId: `entra:${displayName}`,
  displayName,
  meta: { resourceType: 'Group' },
});

/** Body of the PATCH that renames. */
export const renameEntraPatch = (displayName: string): Json =>
  entraPatch([{ op: 'Replace', path: 'displayName', value: displayName }]);

const batches = (op: 'Add' | 'Remove', ids: readonly string[]): Json[] =>
  Array.from({ length: Math.ceil(ids.length / membershipBatch) }, (_, index) => {
    const batch = ids.slice(index * membershipBatch, (index + 1) * membershipBatch);
    return entraPatch([{ op, path: 'members', value: batch.map((value) => ({ $ref: null, value })) }]);
  });

/** Bodies of the PATCHes that change a membership: the ids are in the value, of a removal too. */
export const membershipEntraPatches = (removed: readonly string[], added: readonly PushedMember[]): Json[] => [
  ...batches(
    'Add',
    added.map(({ value }) => value),
  ),
  ...batches('Remove', removed),
];
