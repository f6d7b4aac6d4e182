import { attribute, complex } from './attribute-definition.js';
import type { Schema } from './types.js';

/** The enterprise extension of User (RFC 7643 §4.3, §8.7.1). */
export const enterpriseUserSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  name: 'EnterpriseUser',
  description: 'Enterprise User',
  attributes: [
    attribute('employeeNumber', 'string', 'The number or code that the organisation gave the user.'),
    attribute('costCenter', 'string', 'The name of a cost centre.'),
    attribute('organization', 'string', 'The name of an organisation.'),
    attribute('division', 'string', 'The name of a division.'),
    attribute('department', 'string', 'The name of a department.'),
    complex('manager', "The user's manager.", [
      attribute('value', 'string', "The id of the manager's user.", { caseExact: true }),
      attribute('$ref', 'reference', "The URI of the manager's user.", { referenceTypes: ['User'] }),
      attribute('displayName', 'string', 'The display name of the manager.', { mutability: 'readOnly' }),
    ]),
  ],
};
