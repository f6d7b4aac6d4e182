import { Tooltip } from '@mantine/core';
import { formatExact, formatRelative } from '../lib/format.js';
import { useNow } from '../lib/use-now.js';
import { useLocale } from '../lib/use-translate.js';

interface TimeProps {
  at: string;
  /** In long lists the exact time is for the pointer only, so that the Tab key does not stop at every row twice. */
  inList?: boolean;
}

/** "3 minutes ago", with the exact local time and UTC on hover and on focus. */
export function Time({ at, inList = false }: TimeProps) {
  const locale = useLocale();
  const now = useNow();
  const date = new Date(at);
  const exact = formatExact(locale, date);
  const relative = formatRelative(locale, date, now);
  if (inList) {
    return (
      <time dateTime={at} title={exact}>
        {relative}
      </time>
    );
  }
  return (
    <Tooltip label={exact} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users reach the exact time by focus (WCAG 1.4.13). */}
      <time dateTime={at} tabIndex={0}>
        {relative}
      </time>
    </Tooltip>
  );
}
