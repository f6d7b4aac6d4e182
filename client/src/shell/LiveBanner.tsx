import { IconPlugConnectedX } from '@tabler/icons-react';
import { useLiveLostSince } from '../lib/live/live.js';
import { useDelayed } from '../lib/page/use-delayed.js';
import { formatTimeOfDay } from '../lib/words/format.js';
import { useLocale, useTranslate } from '../lib/words/use-translate.js';

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
