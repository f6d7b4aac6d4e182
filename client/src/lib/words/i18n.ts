import { i18n } from '@lingui/core';
import type { messages as english } from '../../locales/en/index.js';

/** A key of the catalogues; English defines them, French is checked against it by type and by test. */
export type MessageKey = keyof typeof english;

declare module '@lingui/core' {
  interface Register {
    messageIds: MessageKey;
  }
}

/** The languages of the portal, in the order in which the switch offers them. */
export const locales = ['en', 'fr'] as const;

export type Locale = (typeof locales)[number];

/** The words that are loaded: those of the sign-in and the set-up page, or all. */
export type Extent = 'entrance' | 'portal';

const catalogs = {
  entrance: {
    en: () => import('../../locales/en/entrance.js'),
    fr: () => import('../../locales/fr/entrance.js'),
  },
  portal: {
    en: () => import('../../locales/en/index.js'),
    fr: () => import('../../locales/fr/index.js'),
  },
};

let shownExtent: Extent = 'portal';

/** Browsers keep the prefix to this host and to https (RFC 6265bis §4.1.3.2); over http no cookie can have it. */
const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-rollcall-locale' : 'rollcall-locale');
const oneYear = 60 * 60 * 24 * 365;

/** The language chosen before, else the browser's first one that the portal speaks, else English. */
export function preferredLocale(cookies: string, languages: readonly string[]): Locale {
  const chosen = /(?:^|;\s*)(?:__Host-)?rollcall-locale=(\w+)/.exec(cookies)?.[1];
  const wanted = [chosen, ...languages].map((language) => language?.slice(0, 2).toLowerCase());
  return wanted.flatMap((language) => locales.filter((locale) => locale === language))[0] ?? 'en';
}

/** Loads a catalogue and shows the whole portal in it, without a reload. */
export async function activateLocale(locale: Locale, extent: Extent = shownExtent): Promise<void> {
  shownExtent = extent;
  const { messages } = await catalogs[extent][locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** The cookie that remembers a language, as a page at an address of this scheme sets it. */
export function localeCookie(locale: Locale, protocol: string): string {
  const isSecure = protocol === 'https:';
  return `${cookieName(isSecure)}=${locale}; Path=/; Max-Age=${oneYear}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/** Switches the language and remembers it in a cookie. */
export async function switchLocale(locale: Locale): Promise<void> {
  await activateLocale(locale);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in some browsers.
  document.cookie = localeCookie(locale, window.location.protocol);
}

export { i18n };
