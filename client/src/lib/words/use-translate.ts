import { useLingui } from '@lingui/react';
import type { Locale, MessageKey } from './i18n.js';

/** Formats the message of a key in the active language. */
export type Translate = (key: MessageKey, values?: Record<string, unknown>) => string;

/** The translate function; it is a new one after a switch of language, so that memoised content follows. */
export function useTranslate(): Translate {
  return useLingui()._;
}

/** The active language, for `Intl` and `lang` attributes. */
export function useLocale(): Locale {
  return useLingui().i18n.locale as Locale;
}
