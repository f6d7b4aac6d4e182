import type { Locale } from './i18n.js';
import { showsUtc } from './zone.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Past this age the date says more than "5 weeks ago". */
const relativeLimit = 30 * day;

/** Date and time in the chosen zone, e.g. "23 Nov 2026, 13:05". */
export function formatDateTime(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(regional(locale), { dateStyle: 'medium', timeStyle: 'short', ...inZone() }).format(at);
}

/** The date alone, e.g. "23 Nov 2026". */
export function formatDate(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(regional(locale), { dateStyle: 'medium', ...inZone() }).format(at);
}

/** The time of day alone, e.g. "13:05". */
export function formatTimeOfDay(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(regional(locale), { timeStyle: 'short', ...inZone() }).format(at);
}

/** The time of day with its seconds, e.g. "14:35:52"; with the day before it where that is not today. */
export function formatClock(locale: Locale, at: Date, now: Date): string {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', ...inZone() } as const;
  const day = formatDate(locale, at) === formatDate(locale, now) ? {} : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(regional(locale), { ...day, ...time }).format(at);
}

/** Local time, UTC and zone together, to compare with other logs. */
export function formatExact(locale: Locale, at: Date): string {
  const options = { dateStyle: 'medium', timeStyle: 'medium' } as const;
  const local = new Intl.DateTimeFormat(regional(locale), options).format(at);
  const utc = new Intl.DateTimeFormat(regional(locale), { ...options, timeZone: 'UTC' }).format(at);
  return local === utc ? `${utc} (UTC)` : `${local} (${timeZone()}) · ${utc} (UTC)`;
}

/** The words for what Intl calls "now", which reads as the present and not as the past. */
const justNow: Record<Locale, string> = { en: 'just now', fr: 'à l’instant' };

/** "just now", "3 minutes ago", "in 5 days"; the date once it is over thirty days away. */
export function formatRelative(locale: Locale, at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime();
  const size = Math.abs(distance);
  if (size > relativeLimit) return formatDate(locale, at);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (size < minute) return distance > 0 ? relative.format(0, 'second') : justNow[locale];
  if (size < hour) return relative.format(Math.trunc(distance / minute), 'minute');
  if (size < day) return relative.format(Math.trunc(distance / hour), 'hour');
  return relative.format(Math.trunc(distance / day), 'day');
}

/** Returns how long to wait from now, in words: "in 45 seconds", "in 2 minutes", rounded up. */
export function formatWait(locale: Locale, seconds: number): string {
  const relative = new Intl.RelativeTimeFormat(locale);
  return seconds < 60 ? relative.format(seconds, 'second') : relative.format(Math.ceil(seconds / 60), 'minute');
}

/** Numbers with the language's own grouping. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** Checks if a zone of the IANA database is UTC under one of its names. */
export function isUtc(zone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich)$/.test(zone);
}

/** The administrator's own time zone. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function inZone(): Intl.DateTimeFormatOptions {
  return showsUtc() ? { timeZone: 'UTC' } : {};
}

/** English dates are written the British way: day before month, 24 hours. */
function regional(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : 'fr-FR';
}
