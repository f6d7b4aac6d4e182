import { isJsonObject } from '../../kernel/json-object.js';
import type { Attributes, WriteNote } from '../../kernel/schema/index.js';

const names = (attributes: unknown): boolean =>
  isJsonObject(attributes) && Object.keys(attributes).some((name) => name.toLowerCase() === 'active');

const note = (active: boolean): WriteNote => ({
  code: 'ADJUSTED_VALUE',
  cause: 'value.adjusted',
  attribute: 'active',
  message: `active came without a value, which switches nobody on or off: the user stays ${active ? 'active' : 'deactivated'}. Send true or false.`,
});

interface Written {
  attributes: Attributes;
  notes: readonly WriteNote[];
}

/**
 * Returns the attributes with the former `active` where a write leaves it open, so that an omission activates or
 * deactivates nobody. A write that names `active` without a value (RFC 7643 §2.5) gets a note.
 *
 * @param sent - the source of the attributes: a body, or the attributes before a PATCH
 */
export const keepActive = (
  { attributes, notes }: Written,
  active: boolean,
  sent: unknown,
): { attributes: Attributes; notes: WriteNote[] } => {
  if (attributes['active'] !== undefined && attributes['active'] !== null) return { attributes, notes: [...notes] };
  return { attributes: { ...attributes, active }, notes: names(sent) ? [...notes, note(active)] : [...notes] };
};
