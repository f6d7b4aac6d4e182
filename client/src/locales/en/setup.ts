import { inEnglish as okta } from '../okta-labels.js';

/** Connecting Okta step by step, changing tokens, and what tells of an expiry. */
export const setup = {
  'connection.errors': 'Errors in 24 hours',
  'connection.moreThan': 'over {count}',
  'connection.requests': 'Requests in 24 hours',
  'connection.strangerHelp':
    'A request came with a token that does not exist here any more. The set-up guide says what to change in {provider}.',
  'expiry.action': 'Renew or replace it',
  'expiry.banner':
    '{days, plural, one {The token “{name}” expires in less than a day.} other {The token “{name}” expires in less than # days.}} After that, synchronisation stops.',
  'expiry.expired': 'The token “{name}” has expired, and no other one works: synchronisation has stopped.',
  'once.continue': 'Continue to Okta set-up',
  'outbox.template.TOKEN_EXPIRY': 'Token about to expire',
  'rotation.deactivate': 'Set the first one to inactive',
  'rotation.deactivateHelp':
    '“{name}” is not needed any more. Setting it to inactive can be undone; delete it once all is well.',
  'rotation.deactivateNow': 'Set “{name}” to inactive',
  'rotation.deactivateWait': 'Not yet: “{name}” is what Okta uses until the new one was seen.',
  'rotation.deactivated': '“{name}” is out of use. Delete it when you like: then there is room for the next change.',
  'rotation.generate': 'Generate a second token',
  'rotation.generateHelp': 'It stands beside “{name}”, which goes on working.',
  'rotation.generated': '“{name}” was generated {ago}.',
  'rotation.intro': 'Two tokens may exist so that the new one can be in use before the old one is switched off.',
  'rotation.notActive':
    '“{name}” is not active. Set it to active or renew it in the table above, then test again in Okta.',
  'rotation.paste': 'Paste it into Okta',
  'rotation.pasteHelp': `In the app, open ${okta('Provisioning', 'Integration', 'Edit')}, put the new token into ${okta('OAuth Bearer Token')} and save.`,
  'rotation.state': '{done} of {total} steps done',
  'rotation.test': 'Test it: the new token was used',
  'rotation.testHelp': `Choose ${okta('Test API Credentials')} in Okta. Nothing else proves that the new token arrived; this ticks itself.`,
  'rotation.title': 'Change the token without interruption',
  'rotation.used': 'We saw “{name}” used {ago}.',
  'rotation.waiting': 'Waiting for a request with “{name}”.',
  'setup.ACTIONS.awaits':
    'Verified by the first change or deactivation that arrives: change a title in Okta, for instance, once somebody is assigned.',
  'setup.ACTIONS.do': `Under ${okta('Provisioning')}, choose ${okta('To App')}, then ${okta('Edit')}.\nTick ${okta('Enable')} for every option: ${okta('Create Users')}, ${okta('Update User Attributes')}, ${okta('Deactivate Users')} and, where it is offered, ${okta('Sync Password')}.\nChoose ${okta('Save')}.`,
  'setup.ACTIONS.note': 'Passwords are accepted and have no effect: none is kept here.',
  'setup.ACTIONS.nothing': `Is ${okta('Enable')} ticked for ${okta('Update User Attributes')} and ${okta('Deactivate Users')}, and saved?\nIs the attribute that you changed mapped in the app?\nIs the person whom you changed assigned to the app?`,
  'setup.ACTIONS.title': `Enable the actions ${okta('To App')}`,
  'setup.APP.awaits': 'Ticks itself with the first request of the app.',
  'setup.APP.do': `In the Okta Admin Console, open ${okta('Applications')}, which Okta has called ${okta('Applications and Resources')} since August 2026, then ${okta('Applications')} below it.\nChoose ${okta('Browse App Catalog')}.\nSearch for ${okta('SCIM 2.0 Test App (OAuth Bearer Token)')} and choose ${okta('Add Integration')}.\nGive it a name that your colleagues recognise, choose ${okta('Next')}, then ${okta('Done')}.`,
  'setup.APP.others':
    'An app of your own, made with either of Okta’s wizards, does as well. The printable guide says what its pages ask for.',
  'setup.APP.title': 'Add the app in Okta',
  'setup.ASSIGN.awaits': 'Waiting for the first user to be created or linked.',
  'setup.ASSIGN.do': `In the app, open ${okta('Assignments')} and choose ${okta('Assign')}.\nEveryone: ${okta('Assign to Groups')}, then the group ${okta('Everyone')}. Some groups: ${okta('Assign to Groups')}. Some people: ${okta('Assign to People')}.\nConfirm each person or group with ${okta('Save and Go Back')}, then choose ${okta('Done')}.`,
  'setup.ASSIGN.nothing': `Was somebody assigned before ${okta('Create Users')} was enabled? Then choose ${okta('Provision User')} under ${okta('Assignments')}: Okta does not send earlier ones by itself.\nDoes ${okta('Dashboard', 'Tasks')} in Okta show an error?\nIs the person active in Okta?`,
  'setup.ASSIGN.prepare': `Somebody is missing in Okta: ${okta('Directory', 'People')}, then ${okta('Add Person')}.\nA group is missing: ${okta('Directory', 'Groups')}, then ${okta('Add Group')}.\nTo put people into a group, open it and choose ${okta('Assign people')}.`,
  'setup.ASSIGN.prepareTitle': 'Add the people and groups that Okta does not have yet',
  'setup.ASSIGN.assignTitle': 'Assign them to the app',
  'setup.ASSIGN.title': 'Choose who is provisioned',
  'setup.PUSH.awaits': 'Waiting for the first group.',
  'setup.PUSH.do': `In the app, open the tab ${okta('Push Groups')}, choose ${okta('Push Groups')}, then ${okta('Find groups by name')}.\nChoose a group that is not the one you assigned: Okta does not support one group for both.\nLeave ${okta('Push group memberships immediately')} ticked and choose ${okta('Save')}.`,
  'setup.PUSH.nothing': `Does ${okta('Push Status')} in Okta show ${okta('Active')}, or an error under ${okta('Errors')}?\nAre the members assigned to the app? Okta leaves out the others without a word.`,
  'setup.PUSH.title': 'Push a group',
  'setup.TEST.awaits': 'Waiting for the request with which Okta tests the credentials.',
  'setup.TEST.do': `In the app, open ${okta('Provisioning')} and choose ${okta('Configure API Integration')}. Where the app has been connected before, it is ${okta('Provisioning', 'Integration', 'Edit')}.\nTick ${okta('Enable API integration')} and paste the two values.\nChoose ${okta('Test API Credentials')}, then ${okta('Save')}.`,
  'setup.TEST.nothing':
    'Is the address in Okta the one above, to the letter, with https and /scim/v2 at its end?\nCan the internet reach this server? A firewall or proxy before it may hold Okta back.\nDoes the certificate come from a public authority, with its whole chain? Okta refuses one signed by yourselves.\nDid Okta show an error? It says what it met.',
  'setup.TEST.title': 'Connect and test',
  'setup.TOKEN.awaits': 'There is no token yet.',
  'setup.TOKEN.do': 'On the page “User provisioning”, choose “Generate”, then copy address and token.',
  'setup.TOKEN.title': 'Generate a token',
  'setup.act.CREATE': `${okta('Create Users')}`,
  'setup.act.DEACTIVATE': `${okta('Deactivate Users')}`,
  'setup.act.LINK': 'Link',
  'setup.act.PUSH': 'Push',
  'setup.act.REQUEST': 'Request',
  'setup.act.TEST': 'Test',
  'setup.act.UPDATE': `${okta('Update User Attributes')}`,
  'setup.answered': 'Our answer:',
  'setup.cause.bearer.blank-inside':
    'The token came with a blank or a line break inside. Copy it again with the button and paste it in one piece.',
  'setup.cause.bearer.doubled':
    'The word “Bearer” came twice. In Okta, paste the token alone: Okta adds the word itself.',
  'setup.cause.bearer.empty': `The header came without a token. Paste the token into ${okta('OAuth Bearer Token')} in Okta.`,
  'setup.cause.bearer.in-query': `The token came in the address. Choose ${okta('HTTP Header')} as the authentication in Okta.`,
  'setup.cause.bearer.no-scheme':
    'The token came without the word “Bearer”. In an app of your own, write “Bearer”, a blank and the token as the value of the header.',
  'setup.cause.bearer.quoted': 'The token came in quotation marks. Paste it without them.',
  'setup.cause.bearer.two-headers':
    'Two Authorization headers came. Does a proxy before this server add one of its own?',
  'setup.cause.other': 'A request was refused.',
  'setup.cause.path.doubled':
    'The address in Okta says “/scim/v2” twice, or a version too many. Paste the address above as it is.',
  'setup.cause.path.resource':
    'The address in Okta ends in “/Users” or “/Groups”. Paste the address above as it is: Okta adds these itself.',
  'setup.cause.token.expired':
    'A request came with a token that has expired. Renew it under “Token status”; with a new secret, paste that into Okta.',
  'setup.cause.token.inactive':
    'A request came with a token that is inactive. Set it to active under “Token status”, or paste the active one into Okta.',
  'setup.cause.token.malformed':
    'Okta sent an incomplete token: a part is missing, or something else was pasted. Copy the token again, in full.',
  'setup.cause.token.none-usable':
    'No token is active and unexpired, so every request is refused. Set one to active, or renew it.',
  'setup.cause.token.unknown': `A request came with a token that does not exist here. It was deleted or renewed: paste the present one into ${okta('OAuth Bearer Token')} in Okta, or generate one.`,
  'setup.cause.write.failed': `The last of these requests was refused. ${okta('Dashboard', 'Tasks')} in Okta shows the same reason; put it right there, then choose ${okta('Retry Selected')}.`,
  'setup.done.counts': '{users} and {groups} have come from Okta. Every later change follows within seconds.',
  'setup.done.groups': '{count, plural, one {# group} other {# groups}}',
  'setup.done.next': 'What comes next',
  'setup.done.title': 'Okta is connected',
  'setup.done.toGroups': 'See the groups',
  'setup.done.toSettings': 'Choose who is invited, and add attributes',
  'setup.done.toTokens': 'Watch the connection and its tokens',
  'setup.done.toUsers': 'See the users',
  'setup.done.users': '{count, plural, one {# user} other {# users}}',
  'setup.intro':
    'Each step ticks itself when Okta’s request arrives: nothing here has to be marked as done. Anybody who administers this server may go on where you stop.',
  'setup.logEntry': 'Log ID {id}',
  'setup.notSeen': 'not seen yet',
  'setup.nothing': 'Nothing came?',
  'setup.printable': 'Open the printable guide',
  'setup.progress': '{done} of {total} steps verified',
  'setup.seen': 'seen',
  'setup.share': 'Copy link for the Okta administrator',
  'setup.shareHelp':
    'Does a colleague look after Okta? This link opens the guide to read and print, with the target SCIM URL and without any token.',
  'setup.state.PROBLEM': 'Problem',
  'setup.state.NOT_STARTED': 'To do',
  'setup.state.VERIFIED': 'Verified',
  'setup.state.WAITING': 'Waiting',
  'setup.title': 'Connect Okta',
  'setup.toTokens': 'To the tokens',
  'setup.tokenGone':
    'The token itself is shown only once, right after it was generated. If you have not stored it, renew it.',
  'setup.tokenThatCame': 'Token that came: “{name}”',
} as const;
