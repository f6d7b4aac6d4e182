import type { database as english } from '../en/database.js';

/** The troubles of the database, what still works in each, and how an operator resolves it. */
export const database: Record<keyof typeof english, string> = {
  'database.stillReads':
    'La lecture fonctionne toujours. Les modifications sont refusées et Okta est invité à réessayer plus tard : rien n’est perdu.',
  'database.stillShows':
    'Ce qui est à l’écran y reste. Tout le reste attend, et Okta est invité à réessayer plus tard : rien n’est perdu.',
  'database.unreachable': 'La base de données est injoignable.',
  'database.unreachable.cure':
    'Démarrez PostgreSQL, ou vérifiez l’hôte et le port dans DATABASE_URL ainsi que le réseau qui y mène. Rollcall se reconnecte de lui-même.',
  'database.silent': 'La base de données ne répond pas.',
  'database.silent.cure':
    'Vérifiez que PostgreSQL n’est ni arrêté ni surchargé et qu’aucun pare-feu ne rejette ses paquets. Rollcall se reconnecte de lui-même.',
  'database.starting': 'La base de données démarre ou s’arrête.',
  'database.starting.cure': 'Attendez que PostgreSQL ait terminé ; son propre journal dit ce qu’il fait.',
  'database.refused': 'La base de données refuse l’utilisateur ou le mot de passe.',
  'database.refused.cure':
    'Corrigez-les dans DATABASE_URL, ou corrigez la règle dans pg_hba.conf, puis redémarrez Rollcall.',
  'database.certificate': 'Le certificat TLS de la base de données ne peut pas être vérifié.',
  'database.certificate.cure':
    'Renouvelez le certificat, ou ajoutez sslmode=verify-full et sslrootcert=/chemin/vers/ca.pem à DATABASE_URL, puis redémarrez Rollcall.',
  'database.missing': 'La base de données n’existe pas.',
  'database.missing.cure':
    'Créez-la ou restaurez-la, ou corrigez le nom à la fin de DATABASE_URL, puis redémarrez Rollcall.',
  'database.rights': 'La base de données refuse des droits dont Rollcall a besoin.',
  'database.rights.cure': 'Faites du rôle indiqué dans DATABASE_URL le propriétaire de son schéma et de ses tables.',
  'database.readOnly': 'La base de données est en lecture seule.',
  'database.readOnly.cure':
    'Faites pointer DATABASE_URL vers le serveur primaire, ou réglez default_transaction_read_only sur off.',
  'database.diskFull': 'Le disque de la base de données est plein.',
  'database.diskFull.cure': 'Libérez ou ajoutez de l’espace disque sur la machine de PostgreSQL.',
  'database.storage': 'La base de données ne peut pas lire ou écrire ses fichiers.',
  'database.storage.cure': 'Consultez le journal de PostgreSQL et examinez le disque de sa machine.',
  'database.exhausted': 'La base de données n’a plus de connexions ou de mémoire disponibles.',
  'database.exhausted.cure':
    'Augmentez max_connections ou la mémoire de PostgreSQL, ou mettez fin à d’autres clients du même serveur.',
  'database.pooler': 'Le répartiteur de connexions placé devant la base de données perd les requêtes préparées.',
  'database.pooler.cure':
    'Réglez DATABASE_PREPARED sur off, et DATABASE_DIRECT_URL sur l’adresse de PostgreSQL lui-même ; redémarrez ensuite Rollcall.',
};
