import { useTranslate } from '../../../lib/words/use-translate.js';
import { ExactTime } from '../../../ui/text/ExactTime.js';
import { StatusBadge } from '../../../ui/text/StatusBadge.js';
import { StepBadge } from '../StepBadge.js';
import { GuideInstructions } from './GuideInstructions.js';
import { GuideProblem } from './GuideProblem.js';
import { GuideValues } from './GuideValues.js';
import { NothingCame } from './NothingCame.js';
import type { SetupStep } from './setup-step.js';

interface GuideStepProps {
  step: SetupStep;
  number: number;
  targetUrl: string;
  /** True for the first step that is not done yet; only that one explains what it waits for. */
  current: boolean;
}

/** One step: what to do in Okta, and what was seen of it. */
export function GuideStep({ step, number, targetUrl, current }: GuideStepProps) {
  const t = useTranslate();
  const { kind, state, verifiedAt, problem, parts } = step;
  const id = `step-${kind.toLowerCase()}`;
  return (
    <li className="panel guide-step" aria-labelledby={id}>
      <div className="panel-heading">
        <h2 id={id}>{`${number}. ${t(`setup.${kind}.title`)}`}</h2>
        <div className="guide-state">
          <StepBadge state={state} />
          {state === 'VERIFIED' && verifiedAt && <ExactTime at={verifiedAt} />}
        </div>
      </div>
      <GuideInstructions kind={kind} />
      {(kind === 'TOKEN' || kind === 'TEST') && <GuideValues kind={kind} targetUrl={targetUrl} />}
      {parts.length > 0 && <Parts parts={parts} />}
      {problem && <GuideProblem problem={problem} />}
      {state === 'WAITING' && <p className="guide-awaits">{t(`setup.${kind}.awaits`)}</p>}
      {current && state === 'WAITING' && kind !== 'TOKEN' && kind !== 'APP' && <NothingCame kind={kind} />}
    </li>
  );
}

function Parts({ parts }: { parts: SetupStep['parts'] }) {
  const t = useTranslate();
  return (
    <ul className="guide-parts">
      {parts.map(({ act, at }) => (
        <li key={act}>
          <span>{t(`setup.act.${act}`)}</span>
          <StatusBadge tone={at ? 'good' : 'todo'} label={at ? t('setup.seen') : t('setup.notSeen')} />
          {at && <ExactTime at={at} />}
        </li>
      ))}
    </ul>
  );
}
