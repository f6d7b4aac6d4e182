import { type FaultLine, inField, invalidValue } from './fault-line.js';

const badInput = { code: 'BAD_USER_INPUT' } as const;
const ofId = { field: 'id' } as const;
const gone = { code: 'NOT_FOUND', ...ofId } as const;
const conflict = { code: 'CONFLICT' } as const;
const managed = { code: 'FORBIDDEN', reason: 'managedElsewhere' } as const;

/** Users, groups and their invitations. */
const peopleFaults = {
  'user.managed': { ...managed, text: () => 'This user is managed by Okta; change it there.' },
  'group.managed': { ...managed, text: () => 'This group is managed by Okta; change it there.' },
  'group.whole': {
    code: 'FORBIDDEN',
    text: () => 'wholeGroup is for the SCIM endpoint; page through members and memberGroups instead.',
  },
  'user.address-unreachable': {
    ...badInput,
    ...inField,
    text: (_: { field: string }) =>
      'This is not an address that mail can reach; write a name, @ and a host, and nothing else.',
  },
  'invitation.too-many': {
    ...badInput,
    field: 'filter',
    text: ({ limit }: { limit: number }) => `More than ${limit} users match; narrow the filter.`,
  },
  'invitation.simulated': {
    ...badInput,
    ...ofId,
    text: () => 'This user was invented by the Okta simulator; no mail is sent to it.',
  },
  'invitation.deactivated': {
    ...badInput,
    ...ofId,
    text: () => 'This user is deactivated; reactivate it before you invite it.',
  },
  'invitation.no-address': {
    ...badInput,
    ...ofId,
    text: () => 'This user has no e-mail address; add one before you invite it.',
  },
  'invitation.unreachable': {
    ...badInput,
    ...ofId,
    text: () =>
      'This user cannot be invited: the address is not one that mail can reach. Correct it where the user is managed.',
  },
  'invitation.registered': { ...conflict, ...ofId, text: () => 'This user has registered already.' },
  'invitation.sent-already': {
    ...conflict,
    ...ofId,
    text: () => 'This user is invited already; resend the invitation instead.',
  },
  'invitation.none': { ...conflict, ...ofId, text: () => 'This user has no invitation; invite it instead.' },
  'invitation-link.unusable': {
    ...badInput,
    field: 'token',
    text: () => 'This link cannot be used now; try again.',
  },
  'invitation-link.used': {
    ...badInput,
    field: 'token',
    text: () => 'This link has been used; sign in with the password that you chose.',
  },
  'invitation-link.expired': {
    ...badInput,
    field: 'token',
    text: () => 'This link has expired; ask your administrator for a new invitation.',
  },
  'invitation-link.withdrawn': {
    ...badInput,
    field: 'token',
    text: () => 'This invitation was withdrawn; ask your administrator.',
  },
  'invitation-link.replaced': {
    ...badInput,
    field: 'token',
    text: () => 'A newer invitation was sent to you; use the link in it.',
  },
  'invitation-link.incomplete': {
    ...badInput,
    field: 'token',
    text: () => 'This link is not complete; copy the whole of it from the mail.',
  },
} as const satisfies Record<string, FaultLine>;

/** Mails and their texts. */
const mailFaults = {
  'mail.no-server': {
    ...conflict,
    text: () => 'No mail server is set; start the server with SMTP_URL and MAIL_FROM, then try again.',
  },
  'mail.cannot-resend': {
    ...gone,
    text: () => 'Only a mail that was given up or kept can be sent again; reload the list.',
  },
  'mail-text.variable-unknown': {
    ...badInput,
    ...inField,
    text: ({ variable, known }: { field: string; variable: string; known: string }) =>
      `There is no variable \${${variable}}; use ${known}.`,
  },
  'mail-text.link-in-subject': { ...badInput, field: 'subject', text: () => 'The link belongs into the text.' },
  'mail-text.link-missing': {
    ...badInput,
    field: 'body',
    text: () => 'The text needs ${link}, or nobody can follow the invitation.',
  },
  'mail-text.fixed': { ...badInput, field: 'kind', text: () => 'This mail is not changed.' },
  'mail-text.fixed/none': { ...badInput, field: 'kind', text: () => 'This mail is not written by a template.' },
  'mail-text.changed': {
    code: 'STALE_VERSION',
    field: 'version',
    text: () => 'Somebody else changed this text; read it again and repeat your change.',
  },
} as const satisfies Record<string, FaultLine>;

/** Things that administrators set up: tokens, keys, settings, custom attributes, configurations, the simulator. */
const administrationFaults = {
  'scim-token.limit': {
    code: 'TOKEN_LIMIT_REACHED',
    text: () => 'Two tokens exist already; delete or renew one of them.',
  },
  'scim-token.not-found': { ...gone, text: () => 'This token does not exist any more; reload the list.' },
  'scim-token.expired': {
    ...badInput,
    field: 'status',
    text: () => 'This token has expired; renew it to use it again.',
  },
  'expiry.past': {
    ...badInput,
    field: 'expiresAt',
    text: () => 'expiresAt has to lie in the future; leave it out for one that does not expire.',
  },
  'allowed-addresses.invalid': {
    ...badInput,
    field: 'allowedAddresses',
    text: ({ entry }: { entry: string }) =>
      `${JSON.stringify(entry)} is not an IP address or a network; write 203.0.113.7, 198.51.100.0/24 or 2001:db8::/32.`,
  },
  'allowed-addresses.too-many': {
    ...badInput,
    field: 'allowedAddresses',
    text: ({ limit }: { limit: number }) => `Give at most ${limit} addresses and networks.`,
  },
  'api-key.not-found': { ...gone, text: () => 'This key does not exist any more; reload the list.' },
  'api-key.expired': { ...badInput, ...ofId, text: () => 'This key has expired; create another one.' },
  'settings.delay': {
    ...badInput,
    field: 'inviteDelayMinutes',
    text: ({ limit }: { limit: number }) => `The delay lies between 0 (at once) and ${limit} minutes (30 days).`,
  },
  'settings.reminders': {
    ...badInput,
    field: 'reminderDays',
    text: ({ limit, days }: { limit: number; days: number }) =>
      `Give at most ${limit} reminders, each 1 to ${days} days after the invitation.`,
  },
  'settings.sender': {
    ...badInput,
    field: 'senderName',
    text: ({ limit }: { limit: number }) => `The sender's name has at most ${limit} characters and no line breaks.`,
  },
  'settings.changed': {
    code: 'STALE_VERSION',
    field: 'version',
    text: ({ by }: { by: string }) => `${by} saved these settings meanwhile: load them again, then repeat your change.`,
  },
  'log.retention': {
    ...invalidValue,
    field: 'days',
    text: ({ least, most }: { least: number; most: number }) => `Keep entries for ${least} to ${most} days.`,
  },
  'exchange.unknown': { ...gone, text: () => 'The provisioning log holds no such entry.' },
  'exchange.no-error': {
    ...badInput,
    ...ofId,
    text: () => 'This request succeeded: there is no error to acknowledge.',
  },
  'custom-attribute.name': {
    ...invalidValue,
    field: 'name',
    text: () => 'A name begins with a letter and has up to 64 letters, digits, hyphens and underscores.',
  },
  'custom-attribute.reserved': {
    ...invalidValue,
    field: 'name',
    text: ({ name }: { name: string }) =>
      `“${name}” belongs to a standard attribute or is reserved; choose another name.`,
  },
  'custom-attribute.too-many': {
    ...badInput,
    field: 'name',
    text: ({ limit }: { limit: number }) => `There are ${limit} custom attributes already; delete one first.`,
  },
  'custom-attribute.taken': {
    ...conflict,
    reason: 'uniqueness',
    field: 'name',
    text: () => 'There is a custom attribute of this name already.',
  },
  'custom-attribute.used': {
    ...conflict,
    ...ofId,
    text: ({ name, places }: { name: string; places: string }) =>
      `Configurations use \${${name}}: ${places}. Take it out there first.`,
  },
  'custom-attribute.not-found': {
    ...gone,
    text: () => 'This custom attribute does not exist any more; reload the list.',
  },
  'configuration.not-found': { ...gone, text: () => 'This configuration does not exist any more; reload the list.' },
  'configuration.taken': {
    ...conflict,
    reason: 'uniqueness',
    field: 'name',
    text: () => 'There is a configuration of this name already; choose another name.',
  },
  'configuration.too-many': {
    ...badInput,
    text: ({ limit }: { limit: number }) => `There are ${limit} configurations already; delete one first.`,
  },
  'configuration.group-gone': {
    ...invalidValue,
    field: 'groupIds',
    text: () => 'One of the groups does not exist any more; reload the groups and choose again.',
  },
  'configuration.warnings': {
    ...badInput,
    field: 'acceptWarnings',
    text: ({ warnings }: { warnings: string }) =>
      `Not saved (${warnings}). Give a default, or set acceptWarnings to save it all the same.`,
  },
  'configuration.field': {
    ...invalidValue,
    ...inField,
    text: ({ problem }: { field: string; problem: string }) => problem,
  },
  'configuration.variable-unneeded': {
    ...badInput,
    field: 'variable',
    text: () => 'The configuration needs no variable of this name; ask for its coverage to see which it needs.',
  },
  'configuration.list-changed': {
    code: 'STALE_VERSION',
    ...inField,
    text: (_: { field: string }) => 'The list has changed since you read it; read it again and repeat.',
  },
  'simulation.none': { ...conflict, text: () => 'No simulation is running.' },
  'simulation.running': {
    ...conflict,
    text: () => 'A simulation is running already; stop it, or wait for its end.',
  },
  'simulation.running/still': {
    ...conflict,
    text: () => 'The simulation is still running; stop it first.',
  },
} as const satisfies Record<string, FaultLine>;

export const portalSubjectFaults = { ...peopleFaults, ...mailFaults, ...administrationFaults } as const;
