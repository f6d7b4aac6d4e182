/**
 * The labels of Okta's Admin Console, English as Okta writes them and French as Okta's translation has them. The guide,
 * the token page and the diagnoses are written with them, and a test compares the printable guides in docs/.
 */
export const oktaLabels = {
  // Applications
  Applications: 'Applications',
  'Applications and Resources': 'Applications et ressources',
  'Browse App Catalog': 'Parcourir le catalogue d’applis',
  'SCIM 2.0 Test App (OAuth Bearer Token)': 'Appli SCIM 2.0 Test App (jeton OAuth Bearer)',
  'Add Integration': 'Ajouter l’intégration',
  'General Settings': 'Paramètres généraux',
  'Application label': 'Libellé de l’application',
  'Do not display application icon to users': 'Ne pas afficher l’icône de l’application aux utilisateurs',
  Next: 'Suivant',
  'Sign-On Options': 'Options d’authentification',
  'Application username format': 'Format du nom d’utilisateur de l’application',
  Done: 'Terminé',
  // Provisioning
  Provisioning: 'Provisionnement',
  Integration: 'Intégration',
  Edit: 'Modifier',
  Save: 'Enregistrer',
  'Configure API Integration': 'Configurer l’intégration API',
  'Enable API integration': 'Activer l’intégration API',
  'SCIM 2.0 Base Url': 'URL de base SCIM 2.0',
  'OAuth Bearer Token': 'Jeton OAuth Bearer',
  'Import Groups': 'Importer les groupes',
  'Test API Credentials': 'Tester les identifiants API',
  'To App': 'Vers l’application',
  Enable: 'Activer',
  'Create Users': 'Créer les utilisateurs',
  'Update User Attributes': 'Mettre à jour les attributs des utilisateurs',
  'Deactivate Users': 'Désactiver les utilisateurs',
  'Sync Password': 'Synchroniser le mot de passe',
  'Force Sync': 'Forcer la synchronisation',
  // Directory
  Directory: 'Annuaire',
  People: 'Personnes',
  Groups: 'Groupes',
  'Add Person': 'Ajouter une personne',
  'Add Group': 'Ajouter un groupe',
  'Assign people': 'Affecter des personnes',
  'Profile Editor': 'Éditeur de profils',
  'Add Attribute': 'Ajouter un attribut',
  'Data type': 'Type de données',
  'Display name': 'Nom d’affichage',
  'Variable name': 'Nom de variable',
  'External name': 'Nom externe',
  'External namespace': 'Espace de noms externe',
  Mappings: 'Correspondances',
  'Apply mapping on user create and update': 'Appliquer à la création et à la mise à jour de l’utilisateur',
  'Save Mappings': 'Enregistrer les correspondances',
  'Apply updates now': 'Appliquer les mises à jour maintenant',
  // Assignments
  Assignments: 'Affectations',
  Assign: 'Affecter',
  'Assign to People': 'Affecter à des personnes',
  'Assign to Groups': 'Affecter à des groupes',
  Everyone: 'Tout le monde',
  'Save and Go Back': 'Enregistrer et retour',
  'Provision User': 'Provisionner l’utilisateur',
  'Provision Users': 'Provisionner les utilisateurs',
  // Push Groups
  'Push Groups': 'Transférer (Push) des groupes',
  'Find groups by name': 'Rechercher des groupes par nom',
  'Find groups by rule': 'Rechercher des groupes par règle',
  'Push group memberships immediately': 'Transférer (Push) immédiatement l’appartenance aux groupes',
  'Save & Add Another': 'Enregistrer et en ajouter un autre',
  'Create Rule': 'Créer une règle',
  'Push Status': 'État du transfert (Push)',
  Active: 'Actif',
  Errors: 'Erreurs',
  'Push now': 'Transférer (Push) maintenant',
  'Unlink pushed group': 'Dissocier le groupe transféré (Push)',
  'Link Group': 'Lier le groupe',
  'Retry All Groups': 'Réessayer tous les groupes',
  // Tasks
  Dashboard: 'Tableau de bord',
  Tasks: 'Tâches',
  'Retry Selected': 'Réessayer la sélection',
  // An app integration of one's own, with either wizard
  'Create App Integration': 'Créer une intégration d’application',
  'App Integration Wizard': 'Assistant d’intégration d’applications',
  'Okta Integration Wizard': 'Assistant d’intégration Okta',
  General: 'Général',
  'App Settings': 'Paramètres de l’application',
  'SCIM connector base URL': 'URL de base du connecteur SCIM',
  'Unique identifier field for users': 'Champ d’identifiant unique des utilisateurs',
  'Supported provisioning actions': 'Actions de provisionnement prises en charge',
  'Push New Users': 'Transférer (Push) les nouveaux utilisateurs',
  'Push Profile Updates': 'Transférer (Push) les mises à jour de profil',
  'Authentication Mode': 'Mode d’authentification',
  'HTTP Header': 'En-tête HTTP',
  Authorization: 'Autorisation',
  'Test Connector Configuration': 'Tester la configuration du connecteur',
  'Base URL': 'URL de base',
  Users: 'Utilisateurs',
  'User operations': 'Opérations sur les utilisateurs',
  'Group operations': 'Opérations sur les groupes',
  'Support PATCH for User': 'Prendre en charge PATCH pour les utilisateurs',
  'Import User Schema': 'Importer le schéma des utilisateurs',
  'Private apps': 'Applications privées',
} as const;

export type OktaLabel = keyof typeof oktaLabels;

/** Quotes a path through Okta's pages, or a single label, for an English sentence. */
export function inEnglish(...path: [OktaLabel, ...OktaLabel[]]): string {
  return `“${path.join(' > ')}”`;
}

/** Quotes a path or label for a French sentence: as the English console shows it, then as the French one does. */
export function inFrench(...path: [OktaLabel, ...OktaLabel[]]): string {
  const gloss = translate(path);
  const english = path.join(' > ');
  return gloss === english ? `«\u00a0${english}\u00a0»` : `«\u00a0${english}\u00a0» (${gloss})`;
}

/** Returns a label as the name of a line in a file, without quotation marks. */
export function lineInFrench(label: OktaLabel): string {
  return `${label} (${oktaLabels[label]})`;
}

function translate(path: readonly OktaLabel[]): string {
  return path.map((label) => oktaLabels[label]).join(' > ');
}
