import {
  type FaultLine,
  inField,
  invalidFilter,
  invalidPath,
  invalidSyntax,
  invalidValue,
  ofAttribute,
} from './fault-line.js';

interface OfAttribute {
  attribute: string;
}

interface Limited extends OfAttribute {
  limit: string;
}

const ofValue = { ...invalidValue, ...ofAttribute } as const;
const ofText = { ...invalidValue, ...inField } as const;

/** The text of a client that an answer may repeat: characters of attribute names, URNs and places in lists. */
const shownAsIs = /^[\w$:.[\]-]{1,160}$/;
const shownName = (name: string): string => (shownAsIs.test(name) ? `"${name}"` : 'one');

/** Faults of values. */
export const valueFaults = {
  'value.required-missing': {
    ...ofValue,
    text: ({ attribute }: OfAttribute) => `Give a ${attribute}: it is required.`,
  },
  'value.required-missing/blank': {
    ...ofValue,
    text: ({ attribute }: OfAttribute) => `Give a ${attribute} that is not blank.`,
  },
  'value.email-invalid': {
    ...ofValue,
    text: (_: OfAttribute) => 'Remove the line breaks and control characters from the e-mail.',
  },
  'value.too-long': {
    ...ofValue,
    text: ({ attribute, limit }: Limited) => `Shorten ${attribute} to at most ${limit}.`,
  },
  'value.too-long/attributes': {
    ...invalidValue,
    field: 'attributes',
    text: ({ limit, length }: { limit: string; length: number }) =>
      `The attributes of a user have at most ${limit} as JSON, and would have ${length}.`,
  },
  'value.control-characters': {
    ...ofValue,
    text: ({ attribute }: OfAttribute) => `Remove the line breaks and control characters from ${attribute}.`,
  },
  'value.control-characters/nul': {
    ...ofText,
    text: (_: { field: string }) => 'Remove the NUL character (U+0000) from the text.',
  },
  'value.control-characters/surrogate': {
    ...ofText,
    text: (_: { field: string }) => 'Send well-formed Unicode: the text holds half of a surrogate pair.',
  },
  'value.control-characters/body': {
    ...invalidValue,
    text: () => 'A text holds U+0000 or half of a surrogate pair, which cannot be stored; remove that character.',
  },
  'value.control-characters/argument': {
    ...ofText,
    text: ({ field }: { field: string }) =>
      `${field} contains a null character (U+0000) or half of a surrogate pair, which no text can have; leave it out.`,
  },
  'value.invisible-characters': {
    ...ofValue,
    text: ({ attribute }: OfAttribute) =>
      `Remove the invisible characters (zero-width, text direction) from ${attribute}.`,
  },
  'value.marks': {
    ...ofText,
    text: ({ limit }: { field: string; limit: number }) =>
      `Remove combining marks from the text: at most ${limit} may follow one another.`,
  },
  'value.marks/of-field': {
    ...ofText,
    text: ({ field, limit }: { field: string; limit: number }) =>
      `Remove combining marks from ${field}: at most ${limit} may follow one another.`,
  },
  'value.primary-twice': {
    ...ofValue,
    text: ({ attribute }: OfAttribute) => `Mark at most one of the ${attribute} as primary.`,
  },
  'value.type': {
    ...ofValue,
    text: ({ attribute, expected }: OfAttribute & { expected: string }) => `Send ${attribute} as ${expected}.`,
  },
  'value.number-too-large': {
    ...invalidValue,
    text: () => 'A number is too large to be kept exactly (RFC 7493 §2.2); send it as a string.',
  },
  'value.number-too-large/digits': { ...invalidValue, text: () => 'A number has too many digits.' },
  'value.empty-entry': {
    ...ofValue,
    text: ({ attribute }: OfAttribute) =>
      `Give ${attribute} a value, or leave the entry out: an entry of a list cannot be empty. Nothing was changed.`,
  },
  'value.too-many': {
    ...ofValue,
    text: ({ attribute, limit, count }: OfAttribute & { limit: number; count: number }) =>
      `Send at most ${limit} values of ${attribute}; these are ${count}.`,
  },
  'value.too-many/overfull': {
    ...ofValue,
    text: ({ attribute, limit, count }: OfAttribute & { limit: number; count: number }) =>
      `Keep at most ${limit} values of ${attribute}: with these there would be ${count}. Nothing was changed.`,
  },
  'value.other': {
    ...ofValue,
    text: (_: OfAttribute) => 'Give a value, or remove the attribute instead.',
  },
  'schema.undeclared': {
    ...invalidValue,
    text: ({ schema }: { schema: string }) =>
      `Name ${schema} in schemas, or send the resource to the address of its own type.`,
  },
  'schema.undeclared/form': {
    ...invalidValue,
    text: ({ schema }: { schema: string }) => `Send schemas as a list of URIs, such as ["${schema}"].`,
  },
  'body.attribute-twice': {
    ...invalidSyntax,
    text: ({ attribute }: OfAttribute) =>
      'The body has the same attribute twice in one object (names ignore case)' +
      `${/^[\w:.$-]{1,100}$/.test(attribute) ? `: "${attribute}"` : ''}; send it once.`,
  },
  'body.attribute-twice/case': {
    ...invalidSyntax,
    ...ofAttribute,
    text: ({ attribute }: OfAttribute) =>
      `Send each attribute once: ${shownName(attribute)} appears twice, perhaps in another letter case.`,
  },
  'body.attribute-twice/old-urn': {
    ...invalidSyntax,
    text: ({ attribute }: OfAttribute) =>
      `Send each attribute once: ${shownName(attribute)} appears twice, under an old URN as well.`,
  },
  'body.attribute-twice/members': {
    ...invalidSyntax,
    field: 'members',
    text: () => 'Send each attribute once: "members" appears twice.',
  },
  'body.attribute-twice/schema': {
    ...invalidSyntax,
    field: 'members',
    text: ({ attribute }: OfAttribute) => `Send ${attribute} once.`,
  },
} as const satisfies Record<string, FaultLine>;

interface InPath {
  path: string;
}

/** Returns a path as a message may repeat it: with nothing but the characters of attribute names and URNs. */
const shownPath = ({ path }: InPath): string => (/^[\w$:.-]{1,120}$/.test(path) ? `"${path}"` : 'The path');

/** Paths to attributes, of a change, a filter or an order. */
export const pathFaults = {
  'patch.invalid-path': {
    ...invalidPath,
    text: () =>
      'The path is not one of RFC 7644 §3.5.2: write attribute, attribute.subAttribute or attribute[filter].subAttribute.',
  },
  'patch.invalid-path/text': { ...invalidPath, text: () => 'The path has to be a text.' },
  'patch.invalid-path/length': {
    ...invalidPath,
    text: ({ limit }: { limit: number }) => `Shorten the path to at most ${limit} characters.`,
  },
  'patch.invalid-path/schema': {
    ...invalidPath,
    text: (facts: InPath) => `${shownPath(facts)} names a schema that /Schemas does not list; use one of those.`,
  },
  'patch.invalid-path/attribute': {
    ...invalidPath,
    text: (facts: InPath & { resource: string }) =>
      `${shownPath(facts)} is no attribute of ${facts.resource}; use a name that /Schemas lists.`,
  },
  'patch.invalid-path/part': {
    ...invalidPath,
    text: (facts: InPath & { attribute: string }) =>
      `${shownPath(facts)} names no part of ${facts.attribute}; use a name that /Schemas lists.`,
  },
  'patch.invalid-path/listed-part': {
    ...invalidPath,
    ...ofAttribute,
    text: ({ attribute }: OfAttribute) => `Name a part of ${attribute} that /Schemas lists.`,
  },
  'patch.invalid-path/single': {
    ...invalidPath,
    ...ofAttribute,
    text: ({ attribute }: OfAttribute) => `${attribute} has one value; leave the filter out.`,
  },
  'patch.invalid-path/filter': {
    ...invalidFilter,
    text: ({ position, problem }: { position: number; problem: string }) =>
      `The filter in the path is not valid at character ${position}: ${problem}`,
  },
  'patch.invalid-path/missing': {
    ...invalidPath,
    text: () => 'Give the path that the filter or part belongs to.',
  },
} as const satisfies Record<string, FaultLine>;
