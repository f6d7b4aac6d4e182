import { IconDatabaseExclamation } from '@tabler/icons-react';
import { type DatabaseTrouble, useDatabaseTrouble } from '../lib/database-trouble.js';
import { useTranslate } from '../lib/words/use-translate.js';

/** In these, what is stored can still be read. */
const readable: ReadonlySet<DatabaseTrouble> = new Set(['readOnly', 'diskFull']);

/** Says what is the matter with the database, what still works, and what to do, until all is well again. */
export function DatabaseBanner() {
  const t = useTranslate();
  const trouble = useDatabaseTrouble();
  return (
    <div role="status" className="live-banner">
      {trouble && (
        <p className="banner">
          <IconDatabaseExclamation size={18} aria-hidden />
          <span>
            <strong>{t(`database.${trouble}`)}</strong>{' '}
            {t(readable.has(trouble) ? 'database.stillReads' : 'database.stillShows')} {t(`database.${trouble}.cure`)}
          </span>
        </p>
      )}
    </div>
  );
}
