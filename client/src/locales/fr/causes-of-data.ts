import { inFrench as okta } from '../okta-labels.js';

/** Les causes d’échec : utilisateurs, groupes, valeurs. */
export const causesOfData = {
  'cause.user.taken.what': 'Le nom d’utilisateur est déjà pris',
  'cause.user.taken.fix': `Un autre utilisateur porte ce nom ; la casse ne compte pas. Relancez la tâche dans Okta, sous ${okta('Dashboard', 'Tasks')} ; Okta trouve alors l’utilisateur et le lie. S’il s’agit de deux personnes, changez l’un des noms.`,
  'cause.user.taken-by-local.what': 'Un utilisateur local porte ce nom',
  'cause.user.taken-by-local.fix': `Il a été ajouté ici et n’est pas repris sans le dire. Relancez la tâche dans Okta, sous ${okta('Dashboard', 'Tasks')} ; Okta trouve l’utilisateur et le lie. Si c’est quelqu’un d’autre, renommez ou supprimez l’utilisateur local.`,
  'cause.user.not-found.what': 'Cet utilisateur n’existe plus ici',
  'cause.user.not-found.fix':
    'L’utilisateur a été supprimé ici et Okta garde l’ancien identifiant. Dans Okta, retirez l’affectation de la personne et affectez-la de nouveau.',
  'cause.group.name-taken.what': 'Un groupe de ce nom existe déjà',
  'cause.group.name-taken.fix': `Dans Okta, poussez de nouveau le groupe en choisissant ${okta('Link Group')}, ou renommez l’un des deux.`,
  'cause.group.not-found.what': 'Ce groupe n’existe plus ici',
  'cause.group.not-found.fix': `Le groupe a été supprimé ici et Okta garde l’ancien identifiant. Dans Okta, déliez le groupe et poussez-le de nouveau, sous ${okta('Push Groups')}.`,
  'cause.member.unknown.what': 'Le groupe cite des membres inconnus ici',
  'cause.member.unknown.fix': `Ils n’ont jamais été provisionnés. Affectez-les d’abord à l’application dans Okta, attendez qu’ils soient ici, puis poussez de nouveau le groupe, sous ${okta('Push Groups', 'Push now')}.`,
  'cause.member.without-id.what': 'Un membre n’a pas d’identifiant',
  'cause.member.without-id.fix':
    'Chaque membre doit porter dans value l’identifiant d’un utilisateur ou d’un groupe. Okta l’envoie toujours ; vérifiez la correspondance du client.',
  'cause.member.cycle.what': 'Un groupe se contiendrait lui-même',
  'cause.member.cycle.fix':
    'Rien n’a été changé. Retirez le groupe de ses propres membres, aussi quand un autre groupe est entre les deux.',
  'cause.member.deleted-skipped.what': 'Des membres supprimés ici ont été laissés de côté',
  'cause.member.deleted-skipped.fix':
    'Le reste du groupe est enregistré. Dans Okta, retirez l’affectation de ces personnes et affectez-les de nouveau si elles doivent en faire partie.',
  'cause.manager.unknown.what': 'Le responsable n’est pas connu ici',
  'cause.manager.unknown.fix':
    'La référence ne mène à aucun utilisateur de ce serveur. Affectez d’abord le responsable à l’application dans Okta, puis relancez la tâche.',
  'cause.value.required-missing.what': 'Une valeur obligatoire manque',
  'cause.value.required-missing.fix': `Faites correspondre l’attribut dans Okta, sous ${okta('Profile Editor', 'Mappings')}, et vérifiez que la personne a une valeur, puis relancez la tâche.`,
  'cause.value.email-invalid.what': 'Une adresse e-mail n’est pas valide',
  'cause.value.email-invalid.fix':
    'Elle contient un saut de ligne ou un caractère de contrôle. Corrigez l’adresse dans le profil de la personne dans Okta.',
  'cause.value.too-long.what': 'Une valeur est trop longue',
  'cause.value.too-long.fix': `Raccourcissez-la dans le profil de la personne ou dans la correspondance dans Okta, sous ${okta('Profile Editor', 'Mappings')}.`,
  'cause.value.control-characters.what': 'Une valeur contient des caractères de contrôle',
  'cause.value.control-characters.fix':
    'De tels caractères ne peuvent pas être enregistrés. Saisissez de nouveau la valeur dans Okta ; elle a sans doute été collée depuis un autre programme.',
  'cause.value.invisible-characters.what': 'Le nom d’utilisateur contient des caractères invisibles',
  'cause.value.invisible-characters.fix':
    'Deux noms pourraient paraître identiques. Saisissez de nouveau le nom dans Okta ; il a sans doute été collé.',
  'cause.value.marks.what': 'Une valeur comporte trop de signes diacritiques à la suite',
  'cause.value.marks.fix':
    'Aucune langue n’écrit autant d’accents sur une lettre. Saisissez de nouveau la valeur dans Okta ; elle a sans doute été collée.',
  'cause.value.primary-twice.what': 'Plusieurs valeurs sont marquées comme principales',
  'cause.value.primary-twice.fix': `N’en marquez qu’une. Vérifiez la correspondance dans Okta, sous ${okta('Profile Editor', 'Mappings')}.`,
  'cause.value.type.what': 'Une valeur n’est pas du bon type',
  'cause.value.type.fix': `L’attribut a dans Okta un autre type qu’ici. Changez ${okta('Data type')} dans ${okta('Profile Editor')}, ou convertissez la valeur dans la correspondance.`,
  'cause.value.number-too-large.what': 'Un nombre est trop grand pour être gardé tel quel',
  'cause.value.number-too-large.fix': 'Envoyez-le comme texte. Dans Okta, choisissez string comme type de l’attribut.',
  'cause.value.empty-entry.what': 'Une liste contient un élément vide',
  'cause.value.empty-entry.fix':
    'Rien n’a été modifié, car un élément vide peut vouloir dire n’importe quoi. La réponse ci-dessous le désigne. Corrigez la correspondance qui le produit, ou envoyez la liste entière vide pour effacer l’attribut.',
  'cause.value.too-many.what': 'Une liste contient trop de valeurs',
  'cause.value.too-many.fix':
    'Rien n’a été modifié. Envoyez moins de valeurs de cet attribut ; la réponse ci-dessous indique combien sont conservées.',
  'cause.value.adjusted.what': 'Des valeurs ont été enregistrées sous une forme corrigée',
  'cause.value.adjusted.fix':
    'Rien n’a été perdu et il n’y a rien à faire. Les notes indiquent ce qui a été corrigé ; une modification de la correspondance dans Okta rendrait cette correction inutile.',
  'cause.value.other.what': 'Une valeur ne peut pas être acceptée',
  'cause.value.other.fix':
    'La réponse ci-dessous dit laquelle et pourquoi. Corrigez-la dans le profil de la personne ou dans la correspondance dans Okta.',
  'cause.attribute.undeclared.what': 'Des attributs non déclarés ici n’ont pas été enregistrés',
  'cause.attribute.undeclared.fix': `Tout le reste l’a été. Pour les garder, déclarez chacun comme attribut personnalisé sous Modifier les paramètres ; sinon, retirez-les de la correspondance dans Okta, sous ${okta('Profile Editor', 'Mappings')}.`,
  'cause.attribute.read-only.what': 'Des attributs en lecture seule ont été laissés de côté',
  'cause.attribute.read-only.fix': `Ils sont calculés ici. Retirez-les de la correspondance dans Okta, sous ${okta('Profile Editor', 'Mappings')}, ou laissez tel quel.`,
  'cause.attribute.immutable.what': 'Un attribut ne peut pas être changé',
  'cause.attribute.immutable.fix': `Retirez-le de la correspondance dans Okta, sous ${okta('Profile Editor', 'Mappings')}, puis relancez la tâche.`,
  'cause.schema.undeclared.what': 'La requête ne nomme pas le schéma de sa ressource',
  'cause.schema.undeclared.fix': `La liste schemas doit nommer celui de l’utilisateur ou du groupe. Dans Okta, vérifiez ${okta('External namespace')} de chaque attribut sous ${okta('Profile Editor')}.`,
  'cause.password.ignored.what': 'Le mot de passe n’a pas été gardé',
  'cause.password.ignored.fix': `C’est voulu ; les personnes choisissent ici un mot de passe ou se connectent ailleurs. Vous pouvez désactiver ${okta('Sync Password')} dans Okta, sous ${okta('Provisioning', 'To App')}.`,
  'cause.filter.invalid.what': 'Le filtre n’est pas valide',
  'cause.filter.invalid.fix':
    'La réponse donne l’endroit. Okta forme les filtres à partir du champ identifiant de l’application ; ce doit être userName.',
  'cause.filter.unsupported.what': 'Ce filtre n’est pas possible',
  'cause.filter.unsupported.fix':
    'Demandez la liste entière, ou filtrez sur un autre attribut. Vérifiez le champ identifiant de l’application dans Okta.',
  'cause.query.invalid.what': 'Un paramètre n’est pas valide ou en contredit un autre',
  'cause.query.invalid.fix':
    'La réponse ci-dessous le désigne. Okta n’envoie pas de telle requête ; vérifiez le client.',
  'cause.query.cursor.what': 'La page demandée n’existe pas',
  'cause.query.cursor.fix': 'Le curseur appartient à une autre liste. Recommencez à la première page.',
  'cause.patch.no-target.what': 'Ce qui devait être changé n’existe pas',
  'cause.patch.no-target.fix': `L’opération vise une valeur qui n’existe pas. Faites renvoyer tout le profil par Okta, sous ${okta('Provisioning', 'Force Sync')}, puis relancez la tâche.`,
  'cause.patch.invalid-path.what': 'Un chemin n’est pas valide',
  'cause.patch.invalid-path.fix': `Il ne nomme aucun attribut. Dans Okta, vérifiez ${okta('External name')} et ${okta('External namespace')} de l’attribut sous ${okta('Profile Editor')}.`,
  'cause.patch.invalid-operation.what': 'Une opération n’est pas valide',
  'cause.patch.invalid-operation.fix':
    'Chacune doit avoir op (add, replace ou remove) et ce qui va avec. Okta l’envoie toujours ; vérifiez le client.',
  'cause.patch.too-many.what': 'Il y a trop d’opérations dans une requête',
  'cause.patch.too-many.fix': 'Envoyez-les en plusieurs requêtes.',
  'cause.body.not-json.what': 'Le contenu n’est pas du JSON valide',
  'cause.body.not-json.fix': `Il a été coupé ou changé en chemin. Vérifiez le serveur mandataire, puis relancez la tâche dans Okta, sous ${okta('Dashboard', 'Tasks')}.`,
  'cause.body.attribute-twice.what': 'Un attribut est présent deux fois',
  'cause.body.attribute-twice.fix': `La casse des noms ne compte pas. Deux correspondances d’Okta mènent au même nom externe ; retirez l’une d’elles, sous ${okta('Profile Editor', 'Mappings')}.`,
  'cause.body.too-deep.what': 'Le contenu est trop imbriqué',
  'cause.body.too-deep.fix': 'Aucune ressource de SCIM n’en a besoin. Vérifiez la correspondance du client.',
  'cause.body.not-utf8.what': 'Le contenu n’est pas en UTF-8 valide',
  'cause.body.not-utf8.fix': 'JSON est toujours en UTF-8. Vérifiez le client et le serveur mandataire.',
  'cause.body.too-large.what': 'Le contenu est trop volumineux',
  'cause.body.too-large.fix':
    'Envoyez-le en plusieurs parties. Pour un groupe, poussez moins de membres à la fois ; pour un utilisateur, retirez de la correspondance les grandes valeurs comme les images.',
  'cause.body.content-type.what': 'Le contenu n’est pas envoyé comme JSON',
  'cause.body.content-type.fix':
    'L’en-tête Content-Type doit être application/scim+json. Okta l’envoie toujours ; vérifiez le client ou le serveur mandataire.',
  'cause.body.cut-off.what': 'Le contenu n’est pas arrivé en entier',
  'cause.body.cut-off.fix': `La connexion s’est terminée, était trop lente, ou la compression est défectueuse. Vérifiez le réseau et le serveur mandataire, puis relancez la tâche dans Okta, sous ${okta('Dashboard', 'Tasks')}.`,
  'cause.bulk.too-many.what': 'Il y a trop d’opérations dans une requête groupée',
  'cause.bulk.too-many.fix': 'N’en envoyez pas plus que ServiceProviderConfig ne l’indique.',
  'cause.bulk.invalid.what': 'La requête groupée n’est pas valide',
  'cause.bulk.invalid.fix':
    'La réponse ci-dessous dit ce qui manque. Okta n’envoie pas de requêtes groupées ; vérifiez le client.',
  'cause.version.conflict.what': 'Quelqu’un d’autre l’a changé entre-temps',
  'cause.version.conflict.fix': `La requête visait un état plus ancien. Relancez la tâche dans Okta, sous ${okta('Dashboard', 'Tasks')}.`,
} as const;
