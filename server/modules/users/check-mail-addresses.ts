import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { isReachable } from '../invitations/index.js';

const addressesOf = (attributes: Attributes): string[] => {
  const emails = (attributes['emails'] ?? []) as { value?: unknown }[];
  return emails.map(({ value }) => (typeof value === 'string' ? value : ''));
};

/**
 * Refuses an address that mail cannot reach, if a person is there to correct it. The identity provider's are stored as
 * they are, because a refusal would keep the whole user out; and an old address does not prevent other changes.
 */
export const checkMailAddresses = ({ actor }: Context, after: Attributes, before: Attributes = {}): void => {
  if (actor.kind === 'scimToken') return;
  const known = new Set(addressesOf(before));
  for (const [index, address] of addressesOf(after).entries()) {
    if (address === '' || known.has(address) || isReachable(address)) continue;
    throw fault('user.address-unreachable', { field: `emails[${index}].value` });
  }
};
