import type { refusals as english } from '../en/refusals.js';

/** The reasons of refused requests, as the audit trail shows them. */
export const refusals: Record<keyof typeof english, string> = {
  'refusal.password.wrong': 'Le mot de passe était incorrect.',
  'refusal.password.throttled': 'Les tentatives se succédaient trop vite pour ce compte ou ce réseau.',
  'refusal.stepUp.wrong': 'Le mot de passe, redemandé, était incorrect.',
  'refusal.stepUp.throttled': 'Le mot de passe a été redonné trop souvent.',
  'refusal.signOn.refused': 'L’authentification unique a refusé la personne.',
  'refusal.reset.throttled': 'Des liens de réinitialisation ont été demandés trop souvent.',
  'refusal.secondFactor.wrong': 'Le code, le code de secours ou la clé d’accès était incorrect.',
  'refusal.secondFactor.throttled': 'Les codes se succédaient trop vite.',
  'refusal.link.unknown': 'Le lien à usage unique était inventé, déjà utilisé ou expiré.',
  'refusal.key.malformed': 'Ce qui a été envoyé ne peut pas être une clé d’API.',
  'refusal.key.unknown': 'Cette clé d’API n’existe pas ou a été révoquée.',
  'refusal.key.expired': 'La clé d’API avait expiré.',
  'refusal.key.address': 'La clé d’API ne peut pas être utilisée depuis cette adresse.',
  'refusal.token.malformed': 'Ce qui a été envoyé ne peut pas être un jeton SCIM.',
  'refusal.token.unknown': 'Ce jeton SCIM n’existe pas, ou il a été supprimé ou renouvelé.',
  'refusal.token.inactive': 'Le jeton SCIM était inactif.',
  'refusal.token.expired': 'Le jeton SCIM avait expiré.',
  'refusal.token.address': 'Le jeton SCIM ne peut pas être utilisé depuis cette adresse.',
  'refusal.metrics.refused': 'Les métriques ont été demandées sans METRICS_TOKEN.',
  'refusal.origin.foreign': 'Une page d’un autre site a agi au nom d’une personne connectée.',
  'refusal.permission.missing': 'Le rôle ou les autorisations de la clé ne le permettent pas.',
  'refusal.rate.limited': 'Trop de requêtes sont arrivées en peu de temps.',
};
