import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconPlayerPause,
} from '@tabler/icons-react';

/** The meaning of a status for the reader; it chooses icon and colour, the word is always written beside them. */
export type Tone = 'good' | 'paused' | 'bad' | 'warning' | 'waiting' | 'todo';

const icons = {
  good: IconCircleCheck,
  paused: IconPlayerPause,
  bad: IconCircleX,
  warning: IconAlertTriangle,
  waiting: IconClock,
  todo: IconCircleDashed,
};

/** A status as icon, word and colour, so that none of the three has to carry it alone (WCAG 1.4.1). */
export function StatusBadge({ tone, label }: { tone: Tone; label: string }) {
  const Icon = icons[tone];
  return (
    <span className="status" data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
