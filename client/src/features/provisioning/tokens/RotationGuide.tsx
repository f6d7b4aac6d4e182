import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useNow } from '../../../lib/page/use-now.js';
import { formatRelative } from '../../../lib/words/format.js';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import { StepBadge } from '../StepBadge.js';
import { type Rotation, type RotationState, rotationOf } from './rotation.js';
import type { Token } from './token-rules.js';

const DeactivateTokenDialog = lazy(async () => ({
  default: (await import('./DeactivateTokenDialog.js')).DeactivateTokenDialog,
}));

interface RotationGuideProps {
  tokens: Token[];
  onGenerate: () => void;
}

/** Guides through a token rotation without a single 401: the old one stays active until the new one was used. */
export function RotationGuide({ tokens, onGenerate }: RotationGuideProps) {
  const t = useTranslate();
  const locale = useLocale();
  const now = useNow();
  const [deactivating, setDeactivating] = useState(false);
  const rotation = rotationOf(tokens);
  if (!rotation) return null;
  const { old, fresh, usedAt, retired, done, steps } = rotation;
  const ago = (at: string) => formatRelative(locale, new Date(at), now);

  return (
    <details className="panel rotation" open={fresh !== undefined && !retired}>
      <summary>
        <h2>{t('rotation.title')}</h2>
        <span className="fine-print">{t('rotation.state', { done, total: Object.keys(steps).length })}</span>
      </summary>
      <p>{t('rotation.intro')}</p>
      <ol className="guide">
        <Step title={t('rotation.generate')} state={steps.generate}>
          {fresh ? (
            <p>{t('rotation.generated', { name: fresh.name, ago: ago(fresh.createdAt) })}</p>
          ) : (
            <>
              <p>{t(rotation.oldWorks ? 'rotation.generateHelp' : 'rotation.generateStopped', { name: old.name })}</p>
              <Button variant="default" onClick={onGenerate}>
                {t('rotation.generate')}
              </Button>
            </>
          )}
        </Step>
        <Step title={t('rotation.paste')} state={steps.paste}>
          <p>{t('rotation.pasteHelp')}</p>
        </Step>
        <Step title={t('rotation.test')} state={steps.test}>
          <p role="status">
            {fresh && usedAt ? t('rotation.used', { name: fresh.name, ago: ago(usedAt) }) : t('rotation.testHelp')}
          </p>
          {fresh && !usedAt && (
            <p className="guide-awaits">
              {t(rotation.freshWorks ? 'rotation.waiting' : 'rotation.notActive', { name: fresh.name })}
            </p>
          )}
        </Step>
        <Step title={t('rotation.deactivate')} state={steps.deactivate}>
          <Retirement rotation={rotation} onDeactivate={() => setDeactivating(true)} />
        </Step>
      </ol>
      <Suspense>
        {deactivating && <DeactivateTokenDialog token={old} tokens={tokens} onClose={() => setDeactivating(false)} />}
      </Suspense>
    </details>
  );
}

/** The last step: deactivates the old token, or says why that has to wait or is done. */
function Retirement({ rotation, onDeactivate }: { rotation: Rotation; onDeactivate: () => void }) {
  const t = useTranslate();
  const { old, oldWorks, retired, mayRetire } = rotation;
  const { name } = old;
  if (retired) return <p>{t('rotation.deactivated', { name })}</p>;
  if (!mayRetire) return <p>{t(oldWorks ? 'rotation.deactivateWait' : 'rotation.deactivateDone', { name })}</p>;
  return (
    <>
      <p>{t('rotation.deactivateHelp', { name })}</p>
      <Button onClick={onDeactivate}>{t('rotation.deactivateNow', { name })}</Button>
    </>
  );
}

function Step({ title, state, children }: { title: string; state: RotationState; children: ReactNode }) {
  return (
    <li className="rotation-step">
      <div className="panel-heading">
        <h3>{title}</h3>
        <StepBadge state={state} />
      </div>
      {children}
    </li>
  );
}
