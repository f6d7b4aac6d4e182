import { graphql } from '../../../gql/index.js';
import { useNow } from '../../../lib/page/use-now.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { type Token, usedWithin } from './token-rules.js';

const deleteDocument = graphql(`
  mutation DeleteTokenDialog_delete($id: ID!) {
    deleteScimToken(id: $id)
  }
`);

const affected: readonly Affected[] = ['Provisioning', 'ScimToken'];

/** A token used within this many days counts as in use. */
const inUseDays = 7;

interface DeleteTokenDialogProps {
  token: Token;
  providerName: string;
  onClose: () => void;
}

/** Deletes a token for good; one that is in use asks for its name first. */
export function DeleteTokenDialog({ token, providerName, onClose }: DeleteTokenDialogProps) {
  const t = useTranslate();
  const toast = useToast();
  const remove = useAction(deleteDocument, affected);
  const inUse = usedWithin(token, inUseDays, useNow());
  const deleteForGood = async () => {
    const result = await remove({ id: token.id });
    if (result.ok) toast(t('token.deleted', { name: token.name }));
    return result;
  };
  return (
    <ConfirmDialog
      title={t('token.deleteTitle', { name: token.name })}
      confirmLabel={t('token.deleteConfirm')}
      danger
      typedName={inUse ? token.name : undefined}
      onConfirm={deleteForGood}
      onClose={onClose}
    >
      <p>{t('token.deleteExplanation')}</p>
      {inUse && <p>{t('token.deleteInUse', { provider: providerName })}</p>}
    </ConfirmDialog>
  );
}
