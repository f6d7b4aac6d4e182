import type { configurations as english } from '../en/configurations.js';

/** Configurations avec variables. */
export const configurations: Record<keyof typeof english, string> = {
  'configuration.accept': 'Enregistrer malgré les valeurs manquantes',
  'configuration.acceptHelp':
    'Ces utilisateurs ne reçoivent pas les champs concernés tant que la valeur leur manque. La piste d’audit garde ce choix.',
  'configuration.acceptUnknown': 'Enregistrer malgré un nom inconnu',
  'configuration.acceptUnknownHelp':
    'Les utilisateurs reçoivent la valeur par défaut à sa place. La piste d’audit garde ce choix.',
  'configuration.addField': 'Ajouter un champ',
  'configuration.blocked': 'Donnez un nom et corrigez les champs signalés ci-dessus avant d’enregistrer.',
  'configuration.changed': 'Modification',
  'configuration.check': 'Vérification',
  'configuration.complete':
    '{users, plural, =0 {Aucun utilisateur} one {Complète pour # utilisateur} many {Complète pour # d’utilisateurs} other {Complète pour les # utilisateurs}}',
  'configuration.completeHelp': 'Chaque utilisateur actif des groupes choisis reçoit tous les champs.',
  'configuration.conflicts': 'Le même champ dans une autre configuration',
  'configuration.deleteConfirm': 'Supprimer la configuration',
  'configuration.deleteExplanation':
    'Ses utilisateurs n’en reçoivent plus les champs dès la prochaine requête d’un intégrateur. Cette action est irréversible.',
  'configuration.deleteTitle': 'Supprimer « {name} » ?',
  'configuration.deleted': 'Configuration « {name} » supprimée',
  'configuration.discard': 'Abandonner',
  'configuration.fieldNumber': 'Champ {number, number}',
  'configuration.gone': 'Cette configuration n’existe plus.',
  'configuration.goneTitle': 'Configuration introuvable',
  'configuration.groupsHelp': 'Les membres actifs reçoivent les champs, y compris ceux des groupes imbriqués.',
  'configuration.key': 'Clé',
  'configuration.leave': 'Quitter la page',
  'configuration.leaveHelp': 'Vos modifications n’ont pas été enregistrées.',
  'configuration.leaveTitle': 'Quitter sans enregistrer ?',
  'configuration.missingHelp':
    'Un champ auquel il manque une valeur est retenu et signalé aux intégrateurs, jamais envoyé à moitié rempli. Une valeur par défaut comble le manque.',
  'configuration.noUsersHelp': 'Aucun utilisateur actif ne se trouve dans les groupes choisis.',
  'configuration.otherWins':
    '{users, plural, one {« {name} » passe avant et le donne à # de ces utilisateurs.} many {« {name} » passe avant et le donne à # de ces utilisateurs.} other {« {name} » passe avant et le donne à # de ces utilisateurs.}}',
  'configuration.overtaken': 'Une autre personne a enregistré cette configuration entre-temps',
  'configuration.overtakenHelp':
    'Vos modifications sont toujours là, mais leur enregistrement est refusé pour ne rien écraser. Chargez le nouvel état, puis refaites-les.',
  'configuration.preview': 'Aperçu',
  'configuration.previewLacking': 'Un utilisateur sans valeur',
  'configuration.previewUser': 'Utilisateur de l’aperçu',
  'configuration.remove': 'Retirer',
  'configuration.removeField': 'Retirer le champ {name}',
  'configuration.save': 'Enregistrer les modifications',
  'configuration.saveBar': 'Enregistrer ou abandonner',
  'configuration.saved': 'Configuration « {name} » enregistrée',
  'configuration.secret': 'Secret',
  'configuration.secretHelp': 'Le modèle est conservé et ne sera plus jamais affiché.',
  'configuration.secretKept': 'Défini (saisir pour remplacer)',
  'configuration.showUsers': 'Afficher les utilisateurs sans {name}',
  'configuration.takeNewer': 'Charger le nouvel état',
  'configuration.template': 'Modèle',
  'configuration.thisWins':
    '{users, plural, one {Celle-ci passe avant ; « {name} » le contient aussi, pour # de ces utilisateurs.} many {Celle-ci passe avant ; « {name} » le contient aussi, pour # de ces utilisateurs.} other {Celle-ci passe avant ; « {name} » le contient aussi, pour # de ces utilisateurs.}}',
  'configuration.unknownHelp':
    'Corrigez les noms ci-dessous : les utilisateurs n’en reçoivent que la valeur par défaut.',
  'configuration.unknownNames':
    '{count, plural, one {# nom n’est celui d’aucun attribut} many {# de noms ne sont ceux d’aucun attribut} other {# noms ne sont ceux d’aucun attribut}}',
  'configuration.unknownWithDefault': 'Aucun attribut ne porte ce nom ; tous reçoivent donc la valeur par défaut.',
  'configuration.unknownToAll': 'Aucun attribut ne porte ce nom ; il manque donc à tous.',
  'configurations.add': 'Ajouter une configuration',
  'configurations.empty':
    'Une configuration est un ensemble de champs, par exemple un profil Wi-Fi ou de messagerie, rempli pour chaque membre d’un groupe à partir de ses attributs.',
  'configurations.emptyTitle': 'Aucune configuration pour l’instant',
  'configurations.fields': 'Champs',
  'configurations.groups': 'Groupes',
  'configurations.missing':
    '{missing, plural, one {Manque à # utilisateur} many {Manque à # d’utilisateurs} other {Manque à # utilisateurs}} sur {users, number}',
  'configurations.moveDown': 'Descendre {name}',
  'configurations.moveUp': 'Monter {name}',
  'configurations.moved': '{name} est maintenant en position {position, number}',
  'configurations.name': 'Nom',
  'configurations.noGroups': 'Aucun groupe',
  'configurations.order': 'Ordre',
  'configurations.orderHelp':
    'Quand deux configurations donnent le même champ à un utilisateur, la plus haute l’emporte.',
  'configurations.title': 'Configurations',
  'missing.all': 'Toutes les variables',
  'missing.export': 'Exporter en CSV',
  'missing.nobody': 'Il ne manque de valeur à personne',
  'missing.title': 'Utilisateurs sans valeur',
  'missing.values': 'Manque',
  'missing.variable': 'Variable',
  'resolved.caption': 'Champs de l’utilisateur',
  'resolved.inactive': 'Un utilisateur inactif ne reçoit aucune configuration',
  'resolved.masked': '•••••••• (secret)',
  'resolved.noConfigurations': 'Aucune configuration ne vise un groupe de cet utilisateur',
  'resolved.none': 'Il n’y a pas encore de champ à afficher.',
  'resolved.overridden': 'Vient de « {name} », placée plus haut',
  'resolved.tooLong':
    'Retenu, trop long : plus de 65 536 caractères, ou plus de 1 048 576 dans tous les champs de l’utilisateur',
  'resolved.withheld': 'Retenu, il manque : {names}',
  'template.didYouMean': 'Vouliez-vous dire {name} ?',
  'template.fault.DUPLICATE_KEY': 'Un autre champ a déjà la clé {name}.',
  'template.fault.INVALID_KEY': 'Commencez par une lettre, puis des lettres, chiffres, points, tirets et tirets bas.',
  'template.fault.INVALID_NAME': 'Écrivez entre les accolades le nom d’un attribut, sans espace.',
  'template.fault.NESTED':
    'Une valeur par défaut est du texte simple, sans variable. Écrivez-y {escaped} pour obtenir {braces}.',
  'template.fault.TEMPLATE_NEEDED': 'Donnez le modèle.',
  'template.fault.TOO_LONG': 'Raccourcissez le modèle à 4 000 caractères.',
  'template.fault.UNCLOSED': 'Fermez la variable par une accolade, ou écrivez {escaped} pour obtenir {braces}.',
  'template.fault.UNKNOWN_VARIABLE': 'Aucun attribut ne porte le nom {name}.',
  'template.helpDefault':
    'Texte pour les utilisateurs sans valeur, jusqu’à l’accolade fermante ; {closing} y écrit une accolade.',
  'template.helpEscape': 'Écrit {braces} tel quel.',
  'template.helpVariable': 'La valeur d’un attribut ; saisissez {braces} pour obtenir la liste.',
  'template.listed':
    '{count, plural, one {# attribut ; flèches pour parcourir, Entrée pour choisir} many {# d’attributs ; flèches pour parcourir, Entrée pour choisir} other {# attributs ; flèches pour parcourir, Entrée pour choisir}}',
  'template.noSample': 'pas encore de valeur',
  'template.percent': '{share, number, percent} des utilisateurs',
  'template.variables': 'Attributs',
};
