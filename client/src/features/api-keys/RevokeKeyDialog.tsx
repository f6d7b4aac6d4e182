import { graphql } from '../../gql/index.js';
import { useNow } from '../../lib/page/use-now.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { type ApiKey, isInUse } from './key-rules.js';

const revokeDocument = graphql(`
  mutation RevokeKeyDialog_revoke($id: ID!) {
    revokeApiKey(id: $id)
  }
`);

const affected: readonly Affected[] = ['ApiKey'];

/** Revokes a key for good; one that is in use asks for its name first. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const revoke = useAction(revokeDocument, affected);
  const inUse = isInUse(apiKey, useNow());
  const confirm = async () => {
    const result = await revoke({ id: apiKey.id });
    if (result.ok) toast(t('apiKeys.revoked', { name: apiKey.name }));
    return result;
  };
  return (
    <ConfirmDialog
      title={t('apiKeys.revokeTitle', { name: apiKey.name })}
      confirmLabel={t('apiKeys.revokeConfirm')}
      danger
      typedName={inUse ? apiKey.name : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('apiKeys.revokeExplanation')}</p>
      {inUse && <p>{t('apiKeys.revokeInUse')}</p>}
    </ConfirmDialog>
  );
}
