import { IconPlugConnectedX } from '@tabler/icons-react';
import { formatTimeOfDay } from '../lib/format.js';
import { useLiveLostSince } from '../lib/live.js';
import { useDelayed } from '../lib/use-delayed.js';
import { useLocale, useTranslate } from '../lib/use-translate.js';

/** A hiccup that mends itself within this time is not worth a banner. */
const patience = 2000;

/** Says that changes do not arrive by themselves at present, and how old the page is. */
export function LiveBanner() {
  const t = useTranslate();
  const locale = useLocale();
  const lostSince = useLiveLostSince();
  const shown = useDelayed(lostSince !== undefined, patience);
  return (
    <div role="status" className="live-banner">
      {shown && lostSince && (
        <p className="banner">
          <IconPlugConnectedX size={18} aria-hidden />
          {t('live.lost', { time: formatTimeOfDay(locale, lostSince) })}
        </p>
      )}
    </div>
  );
}
