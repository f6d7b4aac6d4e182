import { i18n, type Locale, type MessageKey } from './i18n.js';
import type { Translate } from './use-translate.js';

/** Returns the key of a text, if it exists: few texts are loaded before sign-in, and a newer server has more causes. */
const keyOf = (code: string, part: 'what' | 'fix'): MessageKey | undefined => {
  const key = ['cause', code, part].join('.');
  return Object.hasOwn(i18n.messages, key) ? (key as MessageKey) : undefined;
};

/** Returns what happened in one sentence, or undefined where there are no words for it. */
export function causeWords(t: Translate, code: string, facts?: Readonly<Record<string, string>>): string | undefined {
  const key = keyOf(code, 'what');
  return key && t(key, facts);
}

/** Checks if an entry of the provisioning log may have the cause: only then are there words for what to do in Okta. */
export function isOfLog(code: string): boolean {
  return keyOf(code, 'fix') !== undefined;
}

/** Returns what happened in one sentence, or the code itself where there are no words for it. */
export function causeTitle(t: Translate, code: string): string {
  return causeWords(t, code) ?? code;
}

/** Returns why it happened and what to change. */
export function causeFix(t: Translate, code: string): string | undefined {
  const key = keyOf(code, 'fix');
  return key && t(key);
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
