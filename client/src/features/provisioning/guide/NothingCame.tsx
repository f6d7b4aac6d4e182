import { useDelayed } from '../../../lib/page/use-delayed.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import type { SetupStep } from './setup-step.js';

/** Milliseconds. Okta sends within seconds of a click; after this time something blocks it. */
const patience = 30_000;

/** Lists what to check when a step has waited too long. */
export function NothingCame({ kind }: { kind: Exclude<SetupStep['kind'], 'TOKEN' | 'APP'> }) {
  const t = useTranslate();
  const late = useDelayed(true, patience);
  if (!late) return null;
  return (
    <details className="guide-nothing" open>
      <summary>{t('setup.nothing')}</summary>
      <ul>
        {t(`setup.${kind}.nothing`)
          .split('\n')
          .map((check) => (
            <li key={check}>{check}</li>
          ))}
      </ul>
    </details>
  );
}
