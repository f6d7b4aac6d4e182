/** Le journal de provisionnement. */
export const log = {
  'apiKeys.scope.LOG_READ': 'Lire le journal de provisionnement',
  'apiKeys.scopeHelp.LOG_READ': 'Les requêtes SCIM et leurs réponses, données personnelles comprises.',
  'chart.table': 'Afficher les chiffres sous forme de tableau',
} as const;
