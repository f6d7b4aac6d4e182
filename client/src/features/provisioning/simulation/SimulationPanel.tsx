import { graphql } from '../../../gql/index.js';
import { useLiveQuery } from '../../../lib/live/use-live-query.js';
import { useMay } from '../../../lib/session/permissions.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { SimulationControls } from './SimulationControls.js';
import { SimulationProgress } from './SimulationProgress.js';

const simulationDocument = graphql(`
  query SimulationPanel_simulation {
    simulation {
      userCount
      groupCount
      run {
        id
        state
        users
        phase
        done
        total
        failed
        problem
        startedAt
        startedBy
        endedAt
      }
    }
  }
`);

/** Counts move with every user; so often is often enough to watch. */
const askEveryMs = 1_000;

/** "Try without Okta": runs the simulator against this server, shows its progress, and removes what it created. */
export function SimulationPanel() {
  const t = useTranslate();
  const query = useLiveQuery({ query: simulationDocument }, ['PROVISIONING', 'USER', 'GROUP'], askEveryMs);
  const mayWrite = useMay('PROVISIONING_WRITE');
  const { data, failure, outdated, retry } = query;
  return (
    <section className="panel" aria-labelledby="simulation">
      <h2 id="simulation">{t('simulation.title')}</h2>
      <p>{t('simulation.explanation')}</p>
      <p className="note">{t('simulation.marked')}</p>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {data?.simulation.run && <SimulationProgress simulation={data.simulation} run={data.simulation.run} />}
      {mayWrite && data && <SimulationControls simulation={data.simulation} />}
    </section>
  );
}
