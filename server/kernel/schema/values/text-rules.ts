import type { InputFault } from '../../faults/errors.js';
import { refuse } from '../../faults/fault.js';
import type { Result } from '../../result.js';
import { canonicalKey, checkName, checkText, checkUserName } from '../../text/canonical-key.js';
import { externalIdAttribute } from '../definitions/common-attributes.js';
import { groupNameAttribute } from '../definitions/group-schema.js';
import type { Attribute } from '../definitions/types.js';
import { displayNameAttribute, emailValueAttribute, userNameAttribute } from '../definitions/user-schema.js';

type TextCheck = (text: string, field: string) => Result<string, InputFault>;

/** RFC 5321 §4.5.3.1 gives 64 for the local part and 255 for the domain; both are indexed together. */
const maxEmailLength = 320;
/** Indexed, so bounded well below what an index entry of PostgreSQL holds. */
const maxExternalIdLength = 255;
/** The limit of a canonical key, which may have more bytes than its text has characters: NFC decomposes some. */
const maxKeyBytes = 2048;
const maxBytesOfCharacter = 8;
/** A key has half as many bytes as its text has characters at least, so that of a longer text no key need be made. */
const maxKeyedLength = 2 * maxKeyBytes;

const isKeyShort = (text: string): boolean =>
  text.length * maxBytesOfCharacter <= maxKeyBytes ||
  (text.length <= maxKeyedLength && Buffer.byteLength(canonicalKey(text)) <= maxKeyBytes);

const checkLength = (text: string, limit: number, field: string): Result<string, InputFault> =>
  [...text].length > limit
    ? refuse('value.too-long', { attribute: field, limit: `${limit} characters` })
    : checkText(text, field);

/** Adds the limit of an indexed key to a check, so that the database need not refuse a text that is too long. */
const indexed =
  (check: TextCheck): TextCheck =>
  (text, field) => {
    const checked = check(text, field);
    if (!checked.ok || isKeyShort(text)) return checked;
    return refuse('value.too-long', { attribute: field, limit: `${maxKeyBytes} bytes` });
  };

/** A line break in an address would end a mail header early. */
const checkEmail: TextCheck = (text, field) =>
  /\p{Cc}/u.test(text) ? refuse('value.email-invalid', { attribute: field }) : checkLength(text, maxEmailLength, field);

/** Attributes with rules of their own; every other text only has to be storable. */
const rules = new Map<Attribute, TextCheck>([
  [userNameAttribute, indexed(checkUserName)],
  [displayNameAttribute, indexed(checkText)],
  [groupNameAttribute, indexed(checkName)],
  [emailValueAttribute, indexed(checkEmail)],
  [externalIdAttribute, (text, field) => checkLength(text, maxExternalIdLength, field)],
]);

/** Checks a text by the rule of its attribute. */
export const checkAttributeText = (attribute: Attribute, text: string, field: string): Result<string, InputFault> =>
  (rules.get(attribute) ?? checkText)(text, field);
