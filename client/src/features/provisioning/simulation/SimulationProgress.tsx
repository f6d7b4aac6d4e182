import { Link } from 'react-router';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ExactTime } from '../../../ui/text/ExactTime.js';
import { Fact } from '../../../ui/text/Fact.js';
import { StatusBadge } from '../../../ui/text/StatusBadge.js';
import { isUnderWay, phaseMessage, simulationTones } from './simulation-rules.js';
import type { SimulationState } from './simulation-state.js';

interface SimulationProgressProps {
  simulation: SimulationState;
  run: NonNullable<SimulationState['run']>;
}

/** Shows the progress or result of a run, what it created, and where to look at it. */
export function SimulationProgress({ simulation, run }: SimulationProgressProps) {
  const t = useTranslate();
  const { userCount, groupCount } = simulation;
  const phase = phaseMessage(run.phase);
  return (
    <>
      <p role="status">
        <StatusBadge tone={simulationTones[run.state]} label={t(`simulation.state.${run.state}`)} />
      </p>
      <dl className="facts">
        {isUnderWay(run) && phase && (
          <Fact label={t('simulation.phase')}>
            {t(phase)} <progress max={run.total} value={run.done} aria-label={t(phase)} />{' '}
            {t('simulation.progress', { done: run.done, total: run.total })}
          </Fact>
        )}
        <Fact label={t('simulation.brought')}>
          {t('simulation.brings', {
            users: t('setup.done.users', { count: userCount }),
            groups: t('setup.done.groups', { count: groupCount }),
          })}
        </Fact>
        <Fact label={t('simulation.tasks')}>{t('simulation.failures', { count: run.failed })}</Fact>
        {run.problem && <Fact label={t('simulation.lastProblem')}>{run.problem}</Fact>}
        <Fact label={t('simulation.started')}>
          <ExactTime at={run.startedAt} />
          {run.startedBy && <div className="fine-print">{t('credential.createdBy', { name: run.startedBy })}</div>}
        </Fact>
      </dl>
      <ul className="guide-next">
        <li>
          <Link to="/users?source=SIMULATED">{t('simulation.toUsers')}</Link>
        </li>
        <li>
          <Link to="/groups?source=SIMULATED">{t('simulation.toGroups')}</Link>
        </li>
        <li>
          <Link to="/admin/system/provisioning-log">{t('simulation.log')}</Link>
        </li>
        <li>
          <Link to="/admin/system/audit-trail?targetKind=SIMULATION">{t('simulation.toTrail')}</Link>
        </li>
      </ul>
    </>
  );
}
