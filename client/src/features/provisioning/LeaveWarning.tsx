import { useTranslate } from '../../lib/use-translate.js';
import { LeaveGuard } from '../../ui/LeaveGuard.js';

/** Asks before the page of an unstored token is left. */
export function LeaveWarning({ stored }: { stored: boolean }) {
  const t = useTranslate();
  return (
    <LeaveGuard when={!stored} title={t('once.leaveTitle')} confirmLabel={t('once.leaveConfirm')}>
      <p>{t('once.leaveExplanation')}</p>
    </LeaveGuard>
  );
}
