import { Tooltip } from '@mantine/core';
import { formatExact, formatRelative } from '../lib/format.js';
import { useNow } from '../lib/use-now.js';
import { useLocale } from '../lib/use-translate.js';

/** "3 minutes ago", with the exact local time and UTC on hover and on focus. */
export function ExactTime({ at }: { at: string }) {
  const locale = useLocale();
  const now = useNow();
  const exact = formatExact(locale, new Date(at));
  return (
    <Tooltip label={exact} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users reach the exact time by focus (WCAG 1.4.13). */}
      <time dateTime={at} data-exact={exact} tabIndex={0}>
        {formatRelative(locale, new Date(at), now)}
      </time>
    </Tooltip>
  );
}
