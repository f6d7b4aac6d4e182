import { Checkbox, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslate } from '../../lib/words/use-translate.js';
import { delayWords } from './setting-words.js';
import type { Settings, SettingsFields } from './settings-draft.js';
import type { SettingsDraft } from './use-settings-draft.js';

/** Minutes that are offered; another value that the API set is offered beside these. */
const delays = [0, 15, 60, 240, 1_440, 2_880, 10_080, 20_160, 43_200];
const reminders = [1, 3, 7, 14, 30];
const languages: readonly Settings['inviteLanguage'][] = ['RECIPIENT', 'EN', 'FR'];
const maximumReminders = 5;

const rising = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

interface InvitationFieldsProps {
  fields: SettingsFields;
  userCount: number;
  onEdit: SettingsDraft['edit'];
}

/** The settings of automatic invitations: whether, when, in which language, and from whom. */
export function InvitationFields({ fields, userCount, onEdit }: InvitationFieldsProps) {
  const t = useTranslate();
  const { autoInvite, inviteDelayMinutes, inviteLanguage, senderName } = fields;
  return (
    <section className="panel" aria-labelledby="invitations">
      <h2 id="invitations">{t('settings.invitations')}</h2>
      <Switch
        label={t('settings.autoInvite')}
        description={
          autoInvite
            ? t('settings.autoInviteOn', { delay: delayWords(t, inviteDelayMinutes), count: userCount })
            : t('settings.autoInviteOff')
        }
        checked={autoInvite}
        onChange={(event) => onEdit('autoInvite', event.currentTarget.checked)}
      />
      <div className="field-row">
        <NativeSelect
          label={t('settings.inviteDelayMinutes')}
          description={t('settings.delayHelp')}
          value={String(inviteDelayMinutes)}
          data={rising([...delays, inviteDelayMinutes]).map((minutes) => ({
            value: String(minutes),
            label: delayWords(t, minutes),
          }))}
          onChange={(event) => onEdit('inviteDelayMinutes', Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('settings.inviteLanguage')}
          description={t('settings.languageHelp')}
          value={inviteLanguage}
          data={languages.map((value) => ({ value, label: t(`settings.language.${value}`) }))}
          onChange={(event) => onEdit('inviteLanguage', event.currentTarget.value as Settings['inviteLanguage'])}
        />
      </div>
      <Reminders days={fields.reminderDays} onChange={(days) => onEdit('reminderDays', days)} />
      <TextInput
        label={t('settings.senderName')}
        description={t('settings.senderHelp')}
        className="sender-field"
        maxLength={100}
        autoComplete="off"
        value={senderName ?? ''}
        onChange={(event) => onEdit('senderName', event.currentTarget.value || null)}
      />
    </section>
  );
}

function Reminders({ days, onChange }: { days: number[]; onChange: (days: number[]) => void }) {
  const t = useTranslate();
  const toggle = (day: number, on: boolean) => onChange(rising(on ? [...days, day] : days.filter((d) => d !== day)));
  return (
    <fieldset className="choices">
      <legend>{t('settings.reminderDays')}</legend>
      <p className="fine-print">{t('settings.remindersHelp')}</p>
      <div className="choices-row">
        {rising([...reminders, ...days]).map((day) => (
          <Checkbox
            key={day}
            label={t('settings.reminderDay', { day })}
            checked={days.includes(day)}
            disabled={!days.includes(day) && days.length >= maximumReminders}
            onChange={(event) => toggle(day, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
