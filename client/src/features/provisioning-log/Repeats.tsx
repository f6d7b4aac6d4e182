import { useTranslate } from '../../lib/words/use-translate.js';

/** The number of requests that an entry represents, unless it is one. */
export function Repeats({ count }: { count: number }) {
  const t = useTranslate();
  if (count <= 1) return null;
  return (
    <span className="fine-print">
      <span aria-hidden>{t('log.repeats', { count })}</span>
      <span className="visually-hidden">{t('log.repeatsSpoken', { count })}</span>
    </span>
  );
}
