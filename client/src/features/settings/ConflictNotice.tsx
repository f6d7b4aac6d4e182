import { Alert, Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { fieldLabel, valueWords } from './setting-words.js';
import { conflictsOf, type Draft, type Settings } from './settings-draft.js';

interface ConflictNoticeProps {
  draft: Draft;
  latest: Settings;
  onKeep: () => void;
  onDiscard: () => void;
}

/** Another administrator saved meanwhile: theirs and yours side by side, and nothing is overwritten unasked. */
export function ConflictNotice({ draft, latest, onKeep, onDiscard }: ConflictNoticeProps) {
  const t = useTranslate();
  const conflicts = conflictsOf(draft, latest);
  return (
    <Alert
      id="conflict"
      tabIndex={-1}
      role="alert"
      color="orange"
      variant="light"
      icon={<IconArrowsSplit2 aria-hidden />}
      title={t('settings.conflictTitle', { name: latest.updatedBy ?? t('settings.somebody') })}
    >
      <div className="conflict">
        <p>{t(conflicts.length > 0 ? 'settings.conflict' : 'settings.conflictAttributes')}</p>
        {conflicts.length > 0 && (
          <table className="conflict-table">
            <thead>
              <tr>
                <th scope="col">{t('settings.setting')}</th>
                <th scope="col">{t('settings.theirs')}</th>
                <th scope="col">{t('settings.yours')}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((conflict) => (
                <tr key={conflict.field}>
                  <th scope="row">{fieldLabel(t, conflict.field)}</th>
                  <td>{valueWords(t, conflict.field, conflict.theirs)}</td>
                  <td>
                    {'yours' in conflict ? valueWords(t, conflict.field, conflict.yours) : t('settings.notChanged')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="actions">
          <Button onClick={onKeep}>{t('settings.keepMine')}</Button>
          <Button variant="default" onClick={onDiscard}>
            {t('settings.takeTheirs')}
          </Button>
        </div>
      </div>
    </Alert>
  );
}
