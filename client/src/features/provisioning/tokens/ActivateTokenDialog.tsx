import { useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { Token } from './token-rules.js';
import { useSetTokenStatus } from './use-set-token-status.js';

/** Lets a token be used again. */
export function ActivateTokenDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const setStatus = useSetTokenStatus();
  const activate = async () => {
    const result = await setStatus(token.id, 'ACTIVE');
    if (result.ok) toast(t('token.activated', { name: token.name }));
    return result;
  };
  return (
    <ConfirmDialog
      title={t('token.activateTitle', { name: token.name })}
      confirmLabel={t('token.action.activate')}
      onConfirm={activate}
      onClose={onClose}
    >
      <p>{t('token.activateExplanation')}</p>
    </ConfirmDialog>
  );
}
