import type { Translate } from '../../lib/words/use-translate.js';
import type { FieldName, Settings } from './settings-draft.js';

const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** A delay in the largest unit that says it whole. */
export function delayWords(t: Translate, minutes: number): string {
  if (minutes === 0) return t('settings.delayNone');
  if (minutes % minutesPerDay === 0) return t('settings.delayDays', { count: minutes / minutesPerDay });
  if (minutes % minutesPerHour === 0) return t('settings.delayHours', { count: minutes / minutesPerHour });
  return t('settings.delayMinutes', { count: minutes });
}

/** The name of a setting, as its field on the page has it. */
export function fieldLabel(t: Translate, field: FieldName): string {
  return t(`settings.${field}`);
}

/** A value of a setting in words, for showing two of them side by side. */
export function valueWords(t: Translate, field: FieldName, value: Settings[FieldName] | undefined): string {
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return delayWords(t, value);
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((day) => t('settings.reminderDay', { day })).join(', ') : t('settings.none');
  }
  if (field === 'inviteLanguage') return t(`settings.language.${value as Settings['inviteLanguage']}`);
  return value || t('settings.none');
}
