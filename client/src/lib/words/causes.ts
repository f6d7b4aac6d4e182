import type { Locale, MessageKey } from './i18n.js';
import type { Translate } from './use-translate.js';

/** The codes of the server's catalogue; a test holds that they are the same. */
export const causeCodes = [
  'token.unknown',
  'token.inactive',
  'token.expired',
  'token.malformed',
  'bearer.missing',
  'bearer.empty',
  'bearer.doubled',
  'bearer.quoted',
  'bearer.blank-inside',
  'bearer.no-scheme',
  'bearer.other-scheme',
  'bearer.in-query',
  'bearer.two-headers',
  'path.doubled-base',
  'path.missing-version',
  'path.other-version',
  'path.case',
  'path.unknown',
  'path.encoding',
  'path.too-long',
  'method.not-allowed',
  'feature.unsupported',
  'transport.refused',
  'rate.limited',
  'database.away',
  'overload',
  'client.closed',
  'unexpected',
  'refused.other',
  'user.taken',
  'user.taken-by-local',
  'user.not-found',
  'group.name-taken',
  'group.not-found',
  'member.unknown',
  'member.without-id',
  'member.cycle',
  'member.deleted-skipped',
  'value.required-missing',
  'value.email-invalid',
  'value.too-long',
  'value.control-characters',
  'value.invisible-characters',
  'value.primary-twice',
  'value.type',
  'value.number-too-large',
  'value.empty-entry',
  'value.too-many',
  'value.adjusted',
  'value.other',
  'attribute.undeclared',
  'attribute.read-only',
  'attribute.immutable',
  'schema.undeclared',
  'password.ignored',
  'filter.invalid',
  'filter.unsupported',
  'query.invalid',
  'query.cursor',
  'patch.no-target',
  'patch.invalid-path',
  'patch.invalid-operation',
  'patch.too-many',
  'body.not-json',
  'body.attribute-twice',
  'body.too-deep',
  'body.not-utf8',
  'body.too-large',
  'body.content-type',
  'body.cut-off',
  'bulk.too-many',
  'bulk.invalid',
  'version.conflict',
] as const;

type CauseCode = (typeof causeCodes)[number];

const known = (code: string): CauseCode | undefined => causeCodes.find((known) => known === code);

/** What happened, in one sentence; the code itself where a newer server knows more causes. */
export function causeTitle(t: Translate, code: string): string {
  const cause = known(code);
  return cause ? t(`cause.${cause}.what` satisfies MessageKey) : code;
}

/** Why, and what to change. */
export function causeFix(t: Translate, code: string): string | undefined {
  const cause = known(code);
  return cause && t(`cause.${cause}.fix` satisfies MessageKey);
}

const sections = {
  connect: { en: '3-connect-and-test', fr: '3-connecter-et-tester' },
  groups: { en: '6-push-groups', fr: '6-pousser-des-groupes' },
  attributes: { en: 'attributes', fr: 'attributs' },
  trouble: { en: 'when-something-does-not-work', fr: 'quand-quelque-chose-ne-marche-pas' },
} as const;

const sectionOf: Record<string, keyof typeof sections> = {
  token: 'connect',
  bearer: 'connect',
  path: 'connect',
  group: 'groups',
  member: 'groups',
  value: 'attributes',
  attribute: 'attributes',
  schema: 'attributes',
};

/** The section of the set-up guide about a cause. */
export function guideOf(locale: Locale, code: string): string {
  const section = sections[sectionOf[code.split('.')[0] ?? ''] ?? 'trouble'];
  return `/docs/okta-setup.${locale}#${section[locale]}`;
}
