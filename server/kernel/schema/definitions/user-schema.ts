import { attribute, complex, complexList, listMembers, primary } from './attribute-definition.js';
import type { Schema } from './types.js';

/** The name a user signs in with (RFC 7643 §4.1.1). */
export const userNameAttribute = attribute('userName', 'string', 'The unique name of the user, used to sign in.', {
  required: true,
  uniqueness: 'server',
});

/** The name a user is shown by, and listed in the order of (RFC 7643 §4.1.1). */
export const displayNameAttribute = attribute('displayName', 'string', 'The name of the user as shown to people.');

/** The address itself, inside emails (RFC 7643 §4.1.2). */
export const emailValueAttribute = attribute('value', 'string', 'The e-mail address.');

const placeTypes = ['work', 'home', 'other'] as const;

const name = complex('name', "The components of the user's name.", [
  attribute('formatted', 'string', 'The full name, formatted for display.'),
  attribute('familyName', 'string', 'The family name, or last name.'),
  attribute('givenName', 'string', 'The given name, or first name.'),
  attribute('middleName', 'string', 'The middle names.'),
  attribute('honorificPrefix', 'string', 'The title before the name, such as Dr.'),
  attribute('honorificSuffix', 'string', 'What follows the name, such as III.'),
]);

const addresses = complexList('addresses', 'Postal addresses of the user.', [
  attribute('formatted', 'string', 'The full address, formatted for display; may hold line breaks.'),
  attribute('streetAddress', 'string', 'Street, house number, post office box and the like; may hold line breaks.'),
  attribute('locality', 'string', 'The city or locality.'),
  attribute('region', 'string', 'The state or region.'),
  attribute('postalCode', 'string', 'The postal code.'),
  attribute('country', 'string', 'The country, as an ISO 3166-1 alpha-2 code.'),
  attribute('type', 'string', 'What the address is used for.', { canonicalValues: placeTypes }),
  primary,
]);

const groups = complexList(
  'groups',
  'The groups that the user belongs to, directly or through another group.',
  [
    attribute('value', 'string', 'The id of the group.', { mutability: 'readOnly', caseExact: true }),
    attribute('$ref', 'reference', 'The URI of the group.', { mutability: 'readOnly', referenceTypes: ['Group'] }),
    attribute('display', 'string', 'The display name of the group.', { mutability: 'readOnly' }),
    attribute('type', 'string', 'Whether the membership is direct or comes through another group.', {
      mutability: 'readOnly',
      canonicalValues: ['direct', 'indirect'],
    }),
  ],
  { mutability: 'readOnly' },
);

const lists = [
  complexList('emails', 'E-mail addresses of the user.', listMembers(emailValueAttribute, placeTypes)),
  complexList(
    'phoneNumbers',
    'Telephone numbers of the user.',
    listMembers(attribute('value', 'string', 'The telephone number.'), [
      'work',
      'home',
      'mobile',
      'fax',
      'pager',
      'other',
    ]),
  ),
  complexList(
    'ims',
    'Instant messaging addresses of the user.',
    listMembers(attribute('value', 'string', 'The instant messaging address.'), [
      'aim',
      'gtalk',
      'icq',
      'xmpp',
      'msn',
      'skype',
      'qq',
      'yahoo',
    ]),
  ),
  complexList(
    'photos',
    'Pictures of the user.',
    listMembers(attribute('value', 'reference', 'The URI of the picture.', { referenceTypes: ['external'] }), [
      'photo',
      'thumbnail',
    ]),
  ),
  addresses,
  groups,
  complexList(
    'entitlements',
    'What the user is entitled to.',
    listMembers(attribute('value', 'string', 'The entitlement.')),
  ),
  complexList(
    'roles',
    'Roles of the user, as the identity provider names them.',
    listMembers(attribute('value', 'string', 'The role.')),
  ),
  complexList(
    'x509Certificates',
    'Certificates issued to the user.',
    listMembers(attribute('value', 'binary', 'The certificate: DER, in base64.')),
  ),
];

/** The core User schema (RFC 7643 §4.1, §8.7.1). Addresses carry `primary` too, as in the example of §8.2. */
export const userSchema: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'User Account',
  attributes: [
    userNameAttribute,
    name,
    displayNameAttribute,
    attribute('nickName', 'string', 'The casual name of the user.'),
    attribute('profileUrl', 'reference', "The URI of the user's online profile.", { referenceTypes: ['external'] }),
    attribute('title', 'string', "The user's title, such as Vice President."),
    attribute('userType', 'string', 'The relation between the organisation and the user, such as Contractor.'),
    attribute('preferredLanguage', 'string', 'The preferred language, as in Accept-Language.'),
    attribute('locale', 'string', 'The locale for dates, numbers and currency, such as en-US.'),
    attribute('timezone', 'string', 'The time zone by its IANA name, such as Europe/Paris.'),
    attribute('active', 'boolean', 'Whether the user may use what this directory serves.'),
    attribute('password', 'string', 'A password in clear text: accepted, never stored, never returned.', {
      mutability: 'writeOnly',
      returned: 'never',
    }),
    ...lists,
  ],
};
