import { formatExact, formatRelative } from '../lib/format.js';
import { useNow } from '../lib/use-now.js';
import { useLocale } from '../lib/use-translate.js';

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
