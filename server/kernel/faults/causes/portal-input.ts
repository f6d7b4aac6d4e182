import { type FaultLine, inField, invalidValue, tooMany } from './fault-line.js';

interface OfField {
  field: string;
}

const badInput = { code: 'BAD_USER_INPUT' } as const;
const forbidden = { code: 'FORBIDDEN' } as const;
const signedOut = { code: 'UNAUTHENTICATED' } as const;
const stepUp = { ...forbidden, reason: 'reauthenticationRequired' } as const;
const page = { ...badInput, ...inField } as const;

/** Faults of the caller and their permissions. */
const callerFaults = {
  'session.missing': { ...signedOut, text: () => 'Sign in first.' },
  'session.cookie-and-key': {
    ...badInput,
    text: () => 'Send either an API key or the session cookie, not both.',
  },
  'session.browser-only': { ...badInput, text: () => 'Sign in through a browser, at /graphql.' },
  'session.fresh-needed': { ...stepUp, text: () => 'Confirm your password, then try again: this shows a secret.' },
  'session.fresh-needed/secrets': {
    ...stepUp,
    text: () => 'Confirm your password, then try again: this shows secrets.',
  },
  'session.fresh-needed/access': {
    ...stepUp,
    text: () => 'Confirm your password, then try again: this changes who may sign in, or how.',
  },
  'session.administrator-only': {
    ...forbidden,
    text: () => 'Only an administrator who is signed in is shown a secret.',
  },
  'session.administrator-only/mail': {
    ...badInput,
    text: () => 'Only an administrator has an address for a test mail; sign in.',
  },
  'sign-in.wrong': {
    ...signedOut,
    field: 'password',
    text: () => 'The e-mail address or the password is not right.',
  },
  'sign-in.too-often': {
    code: 'RATE_LIMITED',
    text: ({ wait }: { wait: string }) => `Too many attempts; try again in ${wait}.`,
  },
  'sign-in.crowded': {
    code: 'RATE_LIMITED',
    text: ({ seconds }: { seconds: number }) => `Many people are signing in at this moment; try again in ${seconds} s.`,
  },
  'password.length': {
    ...badInput,
    field: 'password',
    text: ({ least, most }: { least: number; most: number }) => `The password needs ${least} to ${most} characters.`,
  },
  'password.common': {
    ...badInput,
    field: 'password',
    text: () =>
      'This password is among the first that are guessed: well-known words, runs of keys and repetitions hardly count. ' +
      'Take several words that do not belong together.',
  },
  'password.leaked': {
    ...badInput,
    field: 'password',
    text: () =>
      'This password is on a list of leaked ones, which attackers try first. Take several words that do not belong ' +
      'together.',
  },
  'password.own-words': {
    ...badInput,
    field: 'password',
    text: () =>
      'This password consists mostly of your own name or address, or of the name of your organisation. ' +
      'Take several words that have nothing to do with you.',
  },
  'set-up-link.used': {
    ...forbidden,
    field: 'token',
    text: () => 'This set-up link has been used or has expired; restart the server to get a new one.',
  },
  'key.without-scheme': {
    ...signedOut,
    text: () => 'Write "Bearer" and a blank before the API key: Authorization: Bearer <key>.',
  },
  'key.malformed': {
    ...signedOut,
    text: () => 'This is not an API key: it begins with rollcall_key_. Copy it again in full.',
  },
  'key.unknown': {
    ...signedOut,
    text: () => 'This API key is not valid. It may have been revoked; create another one in the portal.',
  },
  'key.expired': { ...signedOut, text: () => 'This API key has expired; create another one in the portal.' },
  'key.spent': {
    code: 'RATE_LIMITED',
    text: ({ limit, seconds }: { limit: number; seconds: number }) =>
      `This key has spent the ${limit} points of these ten seconds; wait ${seconds} s, or ask for less at once.`,
  },
  'origin.differs': {
    ...forbidden,
    text: ({ opened, publicUrl }: { opened: string; publicUrl: string }) =>
      `This page was opened at ${opened}, but PUBLIC_URL is ${publicUrl}. Open ${publicUrl}, or start the server with ` +
      `PUBLIC_URL=${opened} if that is its address.`,
  },
  'origin.differs/unknown': { ...forbidden, text: () => "Requests from another site's pages are not taken." },
  'origin.foreign-link': { ...forbidden, text: () => "Links on another site's pages are not followed." },
  'permission.missing': {
    ...forbidden,
    text: ({ permissions }: { permissions: string }) =>
      `This needs the permission ${permissions}, which you do not have.`,
  },
  'permission.missing/operation': {
    ...forbidden,
    text: ({ operation, permissions }: { operation: string; permissions: string }) =>
      `${operation} needs the permission ${permissions}, which this key does not have.`,
  },
  'permission.people': {
    ...forbidden,
    text: ({ operation }: { operation: string }) => `${operation} is for people, not for API keys.`,
  },
  'permission.missing/filter': {
    ...forbidden,
    field: 'filter',
    text: ({ attribute, permissions }: { attribute: string; permissions: string }) =>
      `A filter by ${attribute} needs the permission ${permissions}.`,
  },
  'permission.missing/filter-of-change': {
    ...forbidden,
    field: 'filter',
    text: ({ permissions }: { permissions: string }) => `A filter in a change needs the permission ${permissions}.`,
  },
} as const satisfies Record<string, FaultLine>;

/** Faults of the input, whatever its subject. */
const inputFaults = {
  'input.contradiction': {
    ...badInput,
    ...inField,
    text: ({ wanted }: OfField & { wanted: string }) => `Give ${wanted}.`,
  },
  'input.rule': {
    ...invalidValue,
    ...inField,
    text: ({ rule }: OfField & { rule: string }) => `${rule}.`,
  },
  'input.unknown-word': {
    ...page,
    text: ({ value, known }: OfField & { value: string; known: string }) => `${value} is none of ${known}.`,
  },
  'input.range': {
    ...page,
    text: ({ field, least, most }: OfField & { least: number; most: number }) =>
      `${field} must be between ${least} and ${most}.`,
  },
  'input.range/value': {
    ...invalidValue,
    ...inField,
    text: ({ field, least, most }: OfField & { least: number; most: number }) =>
      `${field} must be between ${least} and ${most}.`,
  },
  'input.range/from-to': {
    ...page,
    text: ({ field, least, most }: OfField & { least: number; most: number }) =>
      `${field} has to be from ${least} to ${most}.`,
  },
  'input.too-many': {
    ...page,
    text: ({ limit, things }: OfField & { limit: number; things: string }) =>
      `Ask for at most ${limit} ${things} at once.`,
  },
  'input.too-many/ids': {
    ...page,
    text: ({ limit }: OfField & { limit: number }) => `Name at most ${limit} ids at once.`,
  },
  'page.cursor': {
    ...page,
    text: ({ field }: OfField) => `${field} is not a cursor of this list and order; start again without it.`,
  },
  'page.too-large': {
    ...badInput,
    field: 'memberList',
    text: ({ limit, displayName, count }: { limit: number; displayName: string; count: number }) =>
      `memberList holds at most ${limit} members in one answer, and ${displayName} has ${count}; page through members ` +
      'and memberGroups instead.',
  },
  'page.too-large/users': {
    ...tooMany,
    ...inField,
    text: (_: OfField) => 'These users hold too much for one page; ask for fewer of them, or for unread.',
  },
  'page.too-large/configurations': {
    ...tooMany,
    field: 'first',
    text: ({ limit }: { limit: number }) =>
      `The fields of these users have over ${limit} characters; ask for fewer users at once.`,
  },
  'address.parameter': {
    ...page,
    text: ({ field, takes }: OfField & { takes: string }) =>
      `This address has no parameter ${JSON.stringify(field)}; it ${takes}.`,
  },
  'address.parameter/twice': { ...page, text: ({ field }: OfField) => `Give ${field} once.` },
  'address.parameter/empty': {
    ...page,
    text: ({ field }: OfField) => `${field} is empty; leave it out where nothing is meant.`,
  },
  'address.parameter/choice': {
    ...page,
    text: ({ field, known }: OfField & { known: string }) => `${field} is none of ${known}.`,
  },
  'address.parameter/moment': { ...page, text: ({ field }: OfField) => `${field} is no time in ISO 8601.` },
  'address.parameter/ids': { ...page, text: ({ field }: OfField) => `${field} takes ids, separated by commas.` },
  'address.parameter/too-many': {
    ...page,
    text: ({ field, limit }: OfField & { limit: number }) => `${field} takes ${limit} ids at most.`,
  },
  'address.parameter/separator': { ...page, text: ({ field }: OfField) => `${field} is , or ;.` },
} as const satisfies Record<string, FaultLine>;

export const portalInputFaults = { ...callerFaults, ...inputFaults } as const;
