import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';

interface CoverageBadgeProps {
  coverage: { users: number; missing: number; variables: readonly { unknown: boolean }[] };
}

/** Marks a configuration as complete when every user has every value and every variable names an attribute. */
export function CoverageBadge({ coverage: { users, missing, variables } }: CoverageBadgeProps) {
  const t = useTranslate();
  const unknown = variables.filter((variable) => variable.unknown).length;
  if (missing > 0) return <StatusBadge tone="warning" label={t('configurations.missing', { missing, users })} />;
  if (unknown > 0) return <StatusBadge tone="warning" label={t('configuration.unknownNames', { count: unknown })} />;
  return <StatusBadge tone={users === 0 ? 'paused' : 'good'} label={t('configuration.complete', { users })} />;
}
