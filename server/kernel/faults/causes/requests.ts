import { type FaultLine, invalidSyntax, invalidValue, noTarget, tooMany } from './fault-line.js';

interface Limit {
  limit: number;
}

interface Schema {
  schema: string;
}

interface Place {
  place: string;
}

/** The operations of a PATCH. */
export const patchFaults = {
  'patch.no-target': {
    ...noTarget,
    field: ({ attribute }: { attribute: string }) => attribute,
    text: ({ attribute }: { attribute: string }) =>
      `No value of ${attribute} matches the filter; read the resource and name a value that exists.`,
  },
  'patch.no-target/path': { ...noTarget, text: () => 'Give the path of what to remove.' },
  'patch.no-target/remove': { ...noTarget, text: () => 'remove needs a path that says what to remove.' },
  'patch.invalid-operation': {
    ...invalidSyntax,
    text: () => 'Every operation needs op: add, replace or remove.',
  },
  'patch.invalid-operation/entry': {
    ...invalidSyntax,
    text: () => 'Every entry of Operations has to be an object.',
  },
  'patch.invalid-operation/value': { ...invalidValue, text: () => 'add and replace need a value.' },
  'patch.invalid-operation/without-path': {
    ...invalidValue,
    text: () => 'Without a path the value has to be an object of attributes.',
  },
  'patch.invalid-operation/object': {
    ...invalidValue,
    text: () => 'Without a path, send an object of attributes as value.',
  },
  'patch.invalid-operation/schemas': {
    ...invalidSyntax,
    text: ({ schema }: Schema) => `A PATCH needs schemas: ["${schema}"].`,
  },
  'patch.invalid-operation/list': { ...invalidSyntax, text: () => 'A PATCH needs Operations, a list.' },
  'patch.invalid-operation/none': {
    ...invalidValue,
    text: () => 'Operations is empty; name at least one operation.',
  },
  'patch.too-many': { ...tooMany, text: () => 'Too many operations; send them in several requests.' },
  'patch.too-many/steps': {
    ...tooMany,
    text: ({ limit }: Limit) => `A PATCH has at most ${limit} operations; send them in several requests.`,
  },
  'patch.too-many/changes': {
    ...tooMany,
    text: ({ limit }: Limit) => `Send at most ${limit} operations at a time.`,
  },
  'patch.too-many/work': {
    ...tooMany,
    text: () => 'Too much to compare for one request: send fewer operations, or shorter lists, at a time.',
  },
} as const satisfies Record<string, FaultLine>;

/** The body as such, before anything of it means something. */
export const bodyFaults = {
  'body.not-json': {
    ...invalidSyntax,
    text: () => 'The body is not valid JSON; send one complete JSON object.',
  },
  'body.not-json/object': { ...invalidSyntax, text: () => 'The body has to be one JSON object.' },
  'body.not-json/resource': { ...invalidSyntax, text: () => 'Send the resource as one JSON object.' },
  'body.not-json/reserved-name': {
    ...invalidSyntax,
    text: () => 'The body uses a reserved attribute name; remove it.',
  },
  'body.too-deep': {
    ...invalidSyntax,
    text: ({ limit }: Limit) => `The body nests deeper than ${limit} levels.`,
  },
  'body.too-deep/value': {
    ...invalidSyntax,
    text: ({ limit }: Limit) => `Nest objects and arrays at most ${limit} deep.`,
  },
  'body.not-utf8': { ...invalidSyntax, text: () => 'The body is not valid UTF-8.' },
  'body.too-large': {
    code: 'BAD_USER_INPUT',
    status: 413,
    text: ({ limit, bytes }: { limit: string; bytes: string }) =>
      `The body is larger than ${limit} (${bytes}); send it in parts.`,
  },
  'body.too-large/inflated': {
    code: 'BAD_USER_INPUT',
    status: 413,
    text: () => 'The body unpacks to far more than any text; send it less compressed.',
  },
  'body.too-large/values': {
    ...invalidSyntax,
    text: () => 'The body holds too many values; send it in parts.',
  },
  'body.too-large/names': {
    ...invalidSyntax,
    text: ({ limit }: { limit: string }) => `An object of the body has more than ${limit}.`,
  },
  'body.too-large/text': {
    ...invalidValue,
    text: ({ limit }: { limit: string }) => `A text is longer than ${limit}; shorten it.`,
  },
  'body.content-type': {
    code: 'BAD_USER_INPUT',
    status: 415,
    text: () => 'Send the body as application/scim+json.',
  },
  'body.content-type/missing': {
    code: 'BAD_USER_INPUT',
    status: 415,
    text: () => 'Say what the body is: Content-Type: application/scim+json.',
  },
  'body.content-type/charset': { code: 'BAD_USER_INPUT', status: 415, text: () => 'Send the body in UTF-8.' },
  'body.content-type/coding': {
    code: 'BAD_USER_INPUT',
    status: 415,
    text: () => 'Compress the body with gzip, deflate or br, or not at all.',
  },
  'body.cut-off': {
    code: 'BAD_USER_INPUT',
    severity: 'WARNING',
    text: () => 'The connection ended before the body did; send it again.',
  },
  'body.cut-off/slow': {
    code: 'BAD_USER_INPUT',
    severity: 'WARNING',
    status: 408,
    text: () => 'The body came too slowly; send it again.',
  },
  'body.cut-off/broken': {
    ...invalidSyntax,
    severity: 'WARNING',
    text: () => 'The body cannot be read: its length or its compression is broken.',
  },
} as const satisfies Record<string, FaultLine>;

/** Bulk requests (RFC 7644 §3.7). */
export const bulkFaults = {
  'bulk.too-many': {
    code: 'BAD_USER_INPUT',
    status: 413,
    text: ({ limit }: Limit) => `A bulk request has at most ${limit} operations (maxOperations).`,
  },
  'bulk.invalid': { ...invalidSyntax, text: ({ place }: Place) => `${place} has to be an object.` },
  'bulk.invalid/operation': {
    ...invalidSyntax,
    text: ({ place }: Place) => `${place} needs method and path, such as POST and /Users.`,
  },
  'bulk.invalid/version': {
    ...invalidValue,
    text: ({ place }: Place) => `${place} needs its version as a text, as meta.version has it.`,
  },
  'bulk.invalid/fail-on-errors': {
    ...invalidValue,
    text: () => 'failOnErrors has to be a whole number from 1.',
  },
  'bulk.invalid/schemas': {
    ...invalidSyntax,
    text: ({ schema }: Schema) => `A bulk request needs schemas: ["${schema}"].`,
  },
  'bulk.invalid/list': { ...invalidSyntax, text: () => 'A bulk request needs Operations, a list.' },
  'bulk.invalid/none': { ...invalidValue, text: () => 'Operations is empty; name at least one operation.' },
  'bulk.invalid/path': {
    code: 'NOT_FOUND',
    text: () => 'An operation has a path such as /Users, /Groups or /Users/{id}.',
  },
  'bulk.invalid/method': {
    ...invalidSyntax,
    text: () => 'An operation has the method POST, PUT, PATCH or DELETE.',
  },
  'bulk.invalid/target': {
    code: 'BAD_USER_INPUT',
    status: 405,
    text: () => 'POST goes to /Users or /Groups, every other method to one resource by its id.',
  },
  'bulk.invalid/bulk-id': {
    ...invalidValue,
    text: () => 'POST needs a bulkId, by which the answer names what was created.',
  },
  'bulk.invalid/data': {
    ...invalidSyntax,
    text: ({ method }: { method: string }) => `${method} needs data, an object.`,
  },
  'bulk.invalid/bulk-id-twice': {
    ...invalidValue,
    text: () => 'Give each POST of the request a bulkId of its own.',
  },
  'bulk.invalid/circle': {
    code: 'CONFLICT',
    text: () => 'The references of these operations form a circle; send them one by one.',
  },
  'bulk.invalid/failed-reference': {
    code: 'CONFLICT',
    text: () => 'An operation that this one refers to by its bulkId failed; correct that one first.',
  },
  'bulk.invalid/unknown-reference': {
    ...invalidValue,
    text: () => 'This request has no POST with the bulkId that is referred to.',
  },
} as const satisfies Record<string, FaultLine>;
