import { Link } from 'react-router';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import type { Concern } from './attention.js';

/** Lists what needs attention, one line each with a link; says so if there is nothing. */
export function AttentionPanel({ concerns }: { concerns: readonly Concern[] }) {
  const t = useTranslate();
  return (
    <section className="panel" aria-labelledby="attention">
      <h2 id="attention">{t('attention.title')}</h2>
      {concerns.length === 0 && <StatusBadge tone="good" label={t('attention.nothing')} />}
      {concerns.length > 0 && (
        <ul className="plain-list cause-list">
          {concerns.map(({ key, tone, text, to, action }) => (
            <li key={key}>
              <StatusBadge tone={tone} label={t(tone === 'bad' ? 'attention.problem' : 'attention.warning')} />
              <span>{text}</span>
              <Link to={to}>{action}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
