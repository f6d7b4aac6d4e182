/** The provisioning log. */
export const log = {
  'apiKeys.scope.LOG_READ': 'Read the provisioning log',
  'apiKeys.scopeHelp.LOG_READ': 'SCIM requests and their answers, personal data included.',
  'chart.table': 'Show the figures as a table',
} as const;
