import { Alert } from '@mantine/core';
import { useNow } from '../../../lib/page/use-now.js';
import { formatRelative } from '../../../lib/words/format.js';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { isOnlyLifeline, type Token } from './token-rules.js';
import { useSetTokenStatus } from './use-set-token-status.js';

interface DeactivateTokenDialogProps {
  token: Token;
  tokens: readonly Token[];
  onClose: () => void;
}

/** Stops a token from being used; warns when synchronisation hangs on it. */
export function DeactivateTokenDialog({ token, tokens, onClose }: DeactivateTokenDialogProps) {
  const t = useTranslate();
  const locale = useLocale();
  const now = useNow();
  const toast = useToast();
  const setStatus = useSetTokenStatus();
  const deactivate = async () => {
    const result = await setStatus(token.id, 'INACTIVE');
    if (result.ok) toast(t('token.deactivated', { name: token.name }));
    return result;
  };
  return (
    <ConfirmDialog
      title={t('token.deactivateTitle', { name: token.name })}
      confirmLabel={t('token.action.deactivate')}
      onConfirm={deactivate}
      onClose={onClose}
    >
      <p>{t('token.deactivateExplanation')}</p>
      {token.lastUsedAt && isOnlyLifeline(token, tokens, now) && (
        <Alert color="orange" variant="light" title={t('token.lifelineTitle')}>
          {t('token.lifeline', { ago: formatRelative(locale, new Date(token.lastUsedAt), now) })}
        </Alert>
      )}
    </ConfirmDialog>
  );
}
