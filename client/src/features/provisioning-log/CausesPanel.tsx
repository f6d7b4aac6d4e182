import type { ReactNode } from 'react';
import type { CausesPanel_CausesQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { causeTitle } from '../../lib/words/causes.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import { Time } from '../../ui/text/Time.js';

const causesDocument = graphql(`
  query CausesPanel_causes {
    exchangeCauses {
      cause
      count
      fromStrangers
      lastAt
      resolved
    }
  }
`);

const refreshEvery = 5_000;

interface CausesPanelProps {
  /** The content below, shown once the causes are known, so that they do not push it down. */
  children: ReactNode;
  chosen: string | undefined;
  onSelect: (cause: string) => void;
}

/** Lists the causes of the failed requests of the last day; choosing one filters the list. */
export function CausesPanel({ chosen, onSelect, children }: CausesPanelProps) {
  const { data, failure } = useLiveQuery({ query: causesDocument, variables: {} }, ['PROVISIONING'], refreshEvery);
  if (!data && !failure) return <LoadingRows />;
  const causes = data?.exchangeCauses ?? [];
  return (
    <>
      {causes.length > 0 && <Causes causes={causes} chosen={chosen} onSelect={onSelect} />}
      {children}
    </>
  );
}

interface CausesProps extends Omit<CausesPanelProps, 'children'> {
  causes: CausesPanel_CausesQuery['exchangeCauses'];
}

function Causes({ causes, chosen, onSelect }: CausesProps) {
  const t = useTranslate();
  return (
    <section className="cause-strip" aria-labelledby="log-causes">
      <h2 id="log-causes">{t('log.causes.title')}</h2>
      <ul className="plain-list">
        {causes.map(({ cause, count, fromStrangers, lastAt, resolved }) => (
          <li key={cause} data-quiet={fromStrangers === count} data-chosen={cause === chosen} data-resolved={resolved}>
            <button type="button" aria-pressed={cause === chosen} onClick={() => onSelect(cause)}>
              {causeTitle(t, cause)}
            </button>
            <span className="cause-count">{t('log.causes.count', { count })}</span>
            <span className="cause-times">
              <Time at={lastAt} />
            </span>
            {fromStrangers > 0 && (
              <span className="cause-times">{t('log.fromStrangers', { count: fromStrangers })}</span>
            )}
            {fromStrangers < count && (
              <StatusBadge
                tone={resolved ? 'good' : 'bad'}
                label={t(resolved ? 'log.causes.resolved' : 'log.causes.open')}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
