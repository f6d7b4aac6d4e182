import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { SimulationState } from './simulation-state.js';

const removeDocument = graphql(`
  mutation RemoveSimulationDialog_remove {
    removeSimulation {
      users
      groups
      kept
      finished
    }
  }
`);

const affected: readonly Affected[] = ['Simulation', 'User', 'UserConnection', 'Group', 'GroupConnection'];

interface RemoveSimulationDialogProps {
  simulation: SimulationState;
  onClose: () => void;
}

/** Removes everything simulated, a transaction at a time; closed halfway, the rest is removed by the next attempt. */
export function RemoveSimulationDialog({ simulation, onClose }: RemoveSimulationDialogProps) {
  const t = useTranslate();
  const toast = useToast();
  const remove = useAction(removeDocument, affected);
  const inWords = (users: number, groups: number) => ({
    users: t('setup.done.users', { count: users }),
    groups: t('setup.done.groups', { count: groups }),
  });
  const removeAll = async () => {
    const sum = { users: 0, groups: 0, kept: 0 };
    for (;;) {
      const result = await remove({});
      if (!result.ok) return result;
      const { users, groups, kept, finished } = result.data.removeSimulation;
      sum.users += users;
      sum.groups += groups;
      sum.kept += kept;
      if (!finished) continue;
      const keptWords = sum.kept > 0 ? ` ${t('simulation.kept', { count: sum.kept })}` : '';
      toast(t('simulation.removed', inWords(sum.users, sum.groups)) + keptWords);
      return result;
    }
  };
  return (
    <ConfirmDialog
      title={t('simulation.removeTitle')}
      confirmLabel={t('simulation.removeConfirm')}
      danger
      onConfirm={removeAll}
      onClose={onClose}
    >
      <p>{t('simulation.removeExplanation', inWords(simulation.userCount, simulation.groupCount))}</p>
    </ConfirmDialog>
  );
}
