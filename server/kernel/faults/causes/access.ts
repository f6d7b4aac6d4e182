import { type FaultLine, lookItUp } from './fault-line.js';

const sendToken = (): string =>
  'Send the SCIM token in the header Authorization: Bearer <token>; the portal generates one.';

const invalidToken = (): string =>
  'The SCIM token is not valid. Check in the portal that it is active and not expired, and paste it again in full.';

const refused = { code: 'UNAUTHENTICATED' } as const;
const unknownAddress = {
  code: 'NOT_FOUND',
  text: () => 'There is nothing at this address; the resources are at /Users and /Groups (case counts).',
} as const;
const besideEndpoint = {
  code: 'NOT_FOUND',
  text: ({ baseUrl }: { baseUrl: string }) => `There is nothing at this address; the SCIM base URL is ${baseUrl}.`,
} as const;

/** Tokens, addresses and the form of a request: what SCIM refuses before it looks at the body. */
export const accessFaults = {
  'token.unknown': { ...refused, text: invalidToken },
  'token.inactive': { ...refused, text: invalidToken },
  'token.expired': { ...refused, text: invalidToken },
  'token.address': { ...refused, text: invalidToken },
  'token.malformed': { ...refused, text: invalidToken },
  'bearer.missing': { ...refused, text: sendToken },
  'bearer.empty': { ...refused, text: sendToken },
  'bearer.doubled': { ...refused, text: invalidToken },
  'bearer.quoted': { ...refused, text: invalidToken },
  'bearer.blank-inside': { ...refused, text: invalidToken },
  'bearer.no-scheme': { ...refused, text: invalidToken },
  'bearer.other-scheme': { ...refused, text: sendToken },
  'bearer.in-query': { ...refused, text: sendToken },
  'bearer.two-headers': { code: 'BAD_USER_INPUT', text: () => 'Send one Authorization header, not several.' },
  'path.doubled-base': unknownAddress,
  'path.missing-version': besideEndpoint,
  'path.other-version': unknownAddress,
  'path.other-version/beside': besideEndpoint,
  'path.case': unknownAddress,
  'path.case/beside': besideEndpoint,
  'path.resource': { code: 'NOT_FOUND', text: (_: { endpoint: string }) => lookItUp('user') },
  'path.resource/group': { code: 'NOT_FOUND', text: (_: { endpoint: string }) => lookItUp('group') },
  'path.unknown': unknownAddress,
  'path.unknown/entry': {
    code: 'NOT_FOUND',
    text: () => 'The list has no entry with this id; ask for the whole list.',
  },
  'path.encoding': {
    code: 'BAD_USER_INPUT',
    reason: 'invalidSyntax',
    text: () => 'The address has a broken percent-encoding; encode it again.',
  },
  'path.too-long': {
    code: 'BAD_USER_INPUT',
    status: 414,
    text: () => 'The address is too long; send a long query as POST to .search.',
  },
  'method.not-allowed': {
    code: 'BAD_USER_INPUT',
    status: 405,
    text: ({ methods }: { methods: string }) => `This address knows ${methods} only.`,
  },
  'feature.unsupported': {
    code: 'BAD_USER_INPUT',
    status: 501,
    severity: 'WARNING',
    text: () => 'This server does not offer this part of SCIM; /ServiceProviderConfig says what it does.',
  },
  'transport.refused': {
    code: 'BAD_USER_INPUT',
    reason: 'invalidSyntax',
    text: () => 'Send one Host header, not several.',
  },
  'transport.refused/coding': {
    code: 'BAD_USER_INPUT',
    status: 501,
    text: () => 'Send the body as it is or chunked; no other transfer coding is known here.',
  },
} as const satisfies Record<string, FaultLine>;
