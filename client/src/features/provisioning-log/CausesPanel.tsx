import { graphql } from '../../gql/index.js';
import { causeTitle } from '../../lib/causes.js';
import { useLiveQuery } from '../../lib/use-live-query.js';
import { useTranslate } from '../../lib/use-translate.js';
import { StatusBadge } from '../../ui/StatusBadge.js';
import { Time } from '../../ui/Time.js';

const causesDocument = graphql(`
  query CausesPanel_causes {
    exchangeCauses {
      cause
      count
      firstAt
      lastAt
      resolved
    }
  }
`);

const refreshEvery = 5_000;

interface CausesPanelProps {
  chosen: string | undefined;
  onSelect: (cause: string) => void;
}

/** Why requests were refused or failed in the last day; a cause that is chosen narrows the list. */
export function CausesPanel({ chosen, onSelect }: CausesPanelProps) {
  const t = useTranslate();
  const { data } = useLiveQuery({ query: causesDocument, variables: {} }, ['PROVISIONING'], refreshEvery);
  if (!data || data.exchangeCauses.length === 0) return null;
  return (
    <section className="panel causes" aria-labelledby="log-causes">
      <h2 id="log-causes">{t('log.causes.title')}</h2>
      <ul className="plain-list cause-list">
        {data.exchangeCauses.map(({ cause, count, firstAt, lastAt, resolved }) => (
          <li key={cause}>
            <button
              type="button"
              className="row-link"
              aria-current={cause === chosen ? 'true' : undefined}
              onClick={() => onSelect(cause)}
            >
              {causeTitle(t, cause)}
            </button>
            <span className="cause-count">{t('log.causes.count', { count })}</span>
            <span className="cause-times">
              {t('log.causes.first')} <Time at={firstAt} />, {t('log.causes.last')} <Time at={lastAt} />
            </span>
            <StatusBadge
              tone={resolved ? 'good' : 'bad'}
              label={t(resolved ? 'log.causes.resolved' : 'log.causes.open')}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
