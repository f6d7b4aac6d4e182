import { Button, NativeSelect } from '@mantine/core';
import { IconFlask, IconPlayerStop, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../../gql/index.js';
import { type ActionResult, type Affected, useAction } from '../../../lib/use-action.js';
import type { Failure } from '../../../lib/words/failure.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { FailureAlert } from '../../../ui/feedback/FailureAlert.js';
import { isUnderWay } from './simulation-rules.js';
import type { SimulationState } from './simulation-state.js';

const RemoveSimulationDialog = lazy(async () => ({
  default: (await import('./RemoveSimulationDialog.js')).RemoveSimulationDialog,
}));

const startDocument = graphql(`
  mutation SimulationPanel_start($users: Int!) {
    startSimulation(users: $users) {
      id
    }
  }
`);

const stopDocument = graphql(`
  mutation SimulationPanel_stop {
    stopSimulation {
      id
    }
  }
`);

const affected: readonly Affected[] = ['Simulation'];

/** Waits for an action and keeps why it failed. */
function useFailingAction() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const act = async (action: Promise<ActionResult<unknown>>) => {
    setBusy(true);
    const result = await action;
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
  };
  return { busy, failure, act };
}

/** Starts and stops a run, and removes what earlier ones brought. */
export function SimulationControls({ simulation }: { simulation: SimulationState }) {
  const t = useTranslate();
  const stop = useAction(stopDocument, affected);
  const { busy, failure, act } = useFailingAction();
  return (
    <>
      <FailureAlert failure={failure} />
      <div className="actions simulation-actions">
        {isUnderWay(simulation.run) ? (
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            loading={busy}
            onClick={() => act(stop({}))}
          >
            {t('simulation.stop')}
          </Button>
        ) : (
          <StartAndRemove simulation={simulation} busy={busy} act={act} />
        )}
      </div>
    </>
  );
}

interface StartAndRemoveProps extends Pick<ReturnType<typeof useFailingAction>, 'busy' | 'act'> {
  simulation: SimulationState;
}

function StartAndRemove({ simulation, busy, act }: StartAndRemoveProps) {
  const t = useTranslate();
  const start = useAction(startDocument, affected);
  const [users, setUsers] = useState('100');
  const [removing, setRemoving] = useState(false);
  const { run, userCount, groupCount } = simulation;
  return (
    <>
      <NativeSelect
        label={t('simulation.people')}
        data={['20', '100', '500']}
        value={users}
        onChange={(event) => setUsers(event.currentTarget.value)}
      />
      <Button
        leftSection={<IconFlask size={16} aria-hidden />}
        loading={busy}
        onClick={() => act(start({ users: Number(users) }))}
      >
        {t(run ? 'simulation.again' : 'simulation.start')}
      </Button>
      {userCount + groupCount > 0 && (
        <Button
          color="red"
          variant="outline"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setRemoving(true)}
        >
          {t('simulation.remove')}
        </Button>
      )}
      <Suspense>
        {removing && <RemoveSimulationDialog simulation={simulation} onClose={() => setRemoving(false)} />}
      </Suspense>
    </>
  );
}
