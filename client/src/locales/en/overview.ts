/** The overview: health of the directory, and what has to be put right. */
export const overview = {
  'attention.title': 'What needs attention',
  'attention.nothing': 'Nothing needs attention.',
  'attention.problem': 'Problem',
  'attention.warning': 'Warning',
  'attention.noToken': 'No token is active, so Okta cannot send anything.',
  'attention.expired': 'The token “{name}” has expired, and no other one works.',
  'attention.expiring': 'The token “{name}” expires {days, plural, one {within a day} other {within # days}}.',
  'attention.seeTokens': 'Open the tokens',
  'attention.errors':
    '{count, plural, one {# user or group waits for a change that failed.} other {# users or groups wait for a change that failed.}}',
  'attention.seeErrors': 'Open the errors',
  'attention.mails':
    '{count, plural, one {# email could not be delivered and was given up.} other {# emails could not be delivered and were given up.}}',
  'attention.seeMails': 'Open these emails',
  'attention.noMailServer':
    'Users are invited automatically, but no mail server is set: invitations stay in the outbox.',
  'attention.seeSettings': 'Open the settings',
  'overview.title': 'Overview',
  'overview.fromOkta': '{count, number} from Okta',
  'overview.lastRequest': 'Last request from Okta',
  'overview.chart': 'Changes and errors of the last 24 hours',
  'overview.changes': 'Changes',
  'overview.causes': 'Errors that are not resolved',
  'overview.freshTitle': 'Connect Okta',
  'overview.fresh': 'The set-up guide leads you through it step by step; users and groups then arrive automatically.',
  'overview.freshAction': 'Open the set-up guide',
};
