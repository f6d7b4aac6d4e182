import type { SetupStepState } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';

const tones = { NOT_STARTED: 'todo', WAITING: 'waiting', VERIFIED: 'good', PROBLEM: 'bad' } as const;

/** The state of a step of a guide. */
export function StepBadge({ state }: { state: SetupStepState }) {
  const t = useTranslate();
  return <StatusBadge tone={tones[state]} label={t(`setup.state.${state}`)} />;
}
