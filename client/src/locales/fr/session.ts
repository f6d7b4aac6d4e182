import type { session as english } from '../en/session.js';

/** The session's end, and what the frame says of itself. */
export const session: Record<keyof typeof english, string> = {
  'newVersion.reload': 'Recharger',
  'newVersion.there': 'Une nouvelle version du portail est disponible. Rechargez la page quand cela vous convient.',
  'routeError.code': 'Le code de cette page n’a pas pu être chargé. Cela arrive après une mise à jour du portail.',
  'routeError.copyDetails': 'Copier les détails techniques',
  'routeError.lastRequest': 'l’identifiant de la dernière requête',
  'session.endForGood':
    'Une session dure douze heures au plus. Connectez-vous de nouveau maintenant : la page reste telle quelle.',
  'session.endIdle': 'Rien n’a été demandé au serveur depuis un certain temps.',
  'session.endTitle': 'Votre session va se terminer',
  'session.ends': 'Vous serez déconnecté {wait}.',
  'session.later': 'Pas maintenant',
  'session.signInEarly': 'Une nouvelle session commence et la page reste telle quelle.',
  'session.signInNow': 'Se connecter de nouveau',
  'session.signInTitle': 'Se connecter de nouveau',
  'session.signInWhy':
    'Votre session est terminée. Connectez-vous pour continuer : la page et ce que vous avez saisi restent tels quels.',
  'session.stay': 'Rester connecté',
  'session.toSignIn': 'Quitter cette page',
  'zone.showLocal': 'Afficher l’heure locale ({zone})',
  'zone.showUtc': 'Afficher l’heure UTC',
  'zone.utc': 'Les heures sont en UTC.',
};
