import { causeTitle } from '../../lib/words/causes.js';
import { formatDateTime } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { ChosenFilter } from '../../ui/table/Filters.js';
import type { LogSearch } from './log-search.js';

interface ChosenFiltersProps {
  search: LogSearch;
  onChange: (change: Partial<LogSearch>) => void;
}

/** Lists the active filters that have no field of their own, each with a button that removes it. */
export function ChosenFilters({ search, onChange }: ChosenFiltersProps) {
  const t = useTranslate();
  const locale = useLocale();
  const moment = (at: string) => formatDateTime(locale, new Date(at));
  const { cause, resourceId, from, to } = search;
  const chosen = [
    ...(cause ? [{ label: causeTitle(t, cause), without: { cause: undefined } }] : []),
    ...(resourceId
      ? [{ label: t('log.chosen.resource', { id: resourceId }), without: { resourceId: undefined } }]
      : []),
    ...(from ? [{ label: t('log.chosen.from', { time: moment(from) }), without: { from: undefined } }] : []),
    ...(to ? [{ label: t('log.chosen.to', { time: moment(to) }), without: { to: undefined } }] : []),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul className="plain-list chosen-filters" aria-label={t('log.chosen.label')}>
      {chosen.map(({ label, without }) => (
        <li key={label}>
          <ChosenFilter label={label} onRemove={() => onChange(without)} />
        </li>
      ))}
    </ul>
  );
}
