import { Link } from 'react-router';
import type { OverviewPage_OverviewQuery } from '../../gql/graphql.js';
import { causeTitle } from '../../lib/words/causes.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import { Time } from '../../ui/text/Time.js';
import { paths } from './paths.js';

/** Lists the causes of failed requests that no later success resolved, each linked to its entries in the log. */
export function OpenCauses({ causes }: { causes: OverviewPage_OverviewQuery['exchangeCauses'] }) {
  const t = useTranslate();
  const open = causes.filter(({ resolved, count, fromStrangers }) => !resolved && fromStrangers < count);
  if (open.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="open-causes">
      <h2 id="open-causes">{t('overview.causes')}</h2>
      <ul className="plain-list cause-list">
        {open.map(({ cause, count, lastAt }) => (
          <li key={cause}>
            <Link to={`${paths.log}?${new URLSearchParams({ cause })}`}>{causeTitle(t, cause)}</Link>
            <span className="cause-count">{t('log.causes.count', { count })}</span>
            <span className="cause-times">
              {t('log.causes.last')} <Time at={lastAt} />
            </span>
            <StatusBadge tone="bad" label={t('log.causes.open')} />
          </li>
        ))}
      </ul>
    </section>
  );
}
