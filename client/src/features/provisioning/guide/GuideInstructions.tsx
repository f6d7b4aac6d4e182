import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import type { SetupStep } from './setup-step.js';

/** The instructions for a step in Okta, click by click. */
export function GuideInstructions({ kind }: { kind: SetupStep['kind'] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      {kind === 'ASSIGN' && (
        <>
          <h3>{t('setup.ASSIGN.prepareTitle')}</h3>
          <Lines of={t('setup.ASSIGN.prepare')} />
          <h3>{t('setup.ASSIGN.assignTitle')}</h3>
        </>
      )}
      <Lines of={t(`setup.${kind}.do`)} />
      {kind === 'APP' && (
        <p className="fine-print">
          {t('setup.APP.others')} <a href={`/docs/okta-setup.${locale}`}>{t('setup.printable')}</a>
        </p>
      )}
      {kind === 'ACTIONS' && <p className="note">{t('setup.ACTIONS.note')}</p>}
    </>
  );
}

function Lines({ of }: { of: string }) {
  return (
    <ol className="guide-instructions">
      {of.split('\n').map((instruction) => (
        <li key={instruction}>{instruction}</li>
      ))}
    </ol>
  );
}
