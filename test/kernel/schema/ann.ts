import { userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeChange, AttributeFilter, Attributes } from '../../../server/kernel/schema/definitions/types.js';
import { applyChanges } from '../../../server/kernel/schema/write/apply-changes.js';

export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const work: AttributeFilter = { where: { path: 'type', operator: 'EQ', value: 'work' } };
export const home: AttributeFilter = { where: { path: 'type', operator: 'EQ', value: 'home' } };

export const ann: Attributes = {
  userName: 'ann',
  active: true,
  name: { givenName: 'Ann', familyName: 'Lee' },
  emails: [{ value: 'ann@work', type: 'work', primary: true }],
  [enterprise]: { department: 'Sales', manager: { value: 'm1' } },
};

/** Applies changes to Ann, or to other attributes. */
export const apply = (changes: AttributeChange[], attributes = ann) => applyChanges(userResource, attributes, changes);

/** The top-level values that differ from Ann's after the changes, or the failure's reason. */
export const after = (...changes: AttributeChange[]): unknown => {
  const result = apply(changes);
  if (!result.ok) return result.error.reason;
  const { attributes } = result.value;
  const keys = [...new Set([...Object.keys(ann), ...Object.keys(attributes)])];
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(ann[key]) !== JSON.stringify(attributes[key]))
      .map((key) => [key, attributes[key]]),
  );
};
