import { i18n, type Locale, type MessageKey } from './i18n.js';
import type { Translate } from './use-translate.js';

/** The causes of the server's catalogue, as far as there are words for them; a test holds that there are for all. */
type CauseCode = MessageKey extends infer Key ? (Key extends `cause.${infer Code}.what` ? Code : never) : never;

/** A cause for which there is also something to do. */
type MendableCause = MessageKey extends infer Key ? (Key extends `cause.${infer Code}.fix` ? Code : never) : never;

/** Before the sign-in few words are loaded, and a newer server knows more causes. */
const hasWords = (key: string): boolean => Object.hasOwn(i18n.messages, key);

const isKnown = (code: string): code is CauseCode => hasWords(`cause.${code}.what`);

const isMendable = (code: string): code is MendableCause => hasWords(`cause.${code}.fix`);

/** What happened, in one sentence; the code itself where there are no words for it. */
export function causeTitle(t: Translate, code: string): string {
  return isKnown(code) ? t(`cause.${code}.what`) : code;
}

/** Why, and what to change. */
export function causeFix(t: Translate, code: string): string | undefined {
  return isMendable(code) ? t(`cause.${code}.fix`) : undefined;
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
