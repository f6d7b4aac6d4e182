import { Button } from '@mantine/core';
import { isUtc, timeZone } from '../../lib/words/format.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { showsUtc, switchZone } from '../../lib/words/zone.js';

/** Names the time zone of the page, and switches between one's own and UTC. */
export function ZoneSwitch() {
  const t = useTranslate();
  const zone = timeZone();
  // An administrator whose own zone is UTC has nothing to switch to.
  if (isUtc(zone)) return t('zone.utc');
  return (
    <>
      {showsUtc() ? t('zone.utc') : t('shell.timeZone', { zone })}{' '}
      <Button size="compact-sm" variant="subtle" onClick={switchZone}>
        {showsUtc() ? t('zone.showLocal', { zone }) : t('zone.showUtc')}
      </Button>
    </>
  );
}
