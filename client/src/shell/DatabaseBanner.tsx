import { IconDatabaseExclamation } from '@tabler/icons-react';
import { type DatabaseTrouble, useDatabaseTrouble } from '../lib/database-trouble.js';
import { useTranslate } from '../lib/words/use-translate.js';

/** The troubles in which the server can still read from the database. */
const readable: ReadonlySet<DatabaseTrouble> = new Set(['readOnly', 'diskFull']);

/** Names the trouble of the database, what still works and what to do, until the trouble is over. */
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
