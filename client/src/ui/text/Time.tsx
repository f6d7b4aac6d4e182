import { useNow } from '../../lib/page/use-now.js';
import { formatExact, formatRelative } from '../../lib/words/format.js';
import { useLocale } from '../../lib/words/use-translate.js';

/** "3 minutes ago", for lists: the exact time is for the pointer only, so that Tab does not stop at every row twice. */
export function Time({ at }: { at: string }) {
  const locale = useLocale();
  const now = useNow();
  const date = new Date(at);
  return (
    <time dateTime={at} title={formatExact(locale, date)}>
      {formatRelative(locale, date, now)}
    </time>
  );
}
