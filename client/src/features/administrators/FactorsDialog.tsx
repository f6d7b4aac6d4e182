import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { type Administrator, affected } from './administrator.js';

const removeDocument = graphql(`
  mutation FactorsDialog_remove($id: ID!) {
    removeSecondFactors(id: $id) {
      id
      authenticatorApp
      passkeys
    }
  }
`);

/** Removes the second factors of an administrator who lost them. */
export function FactorsDialog({ administrator, onClose }: { administrator: Administrator; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const remove = useAction(removeDocument, affected);
  const { id, name } = administrator;

  const confirm = async () => {
    const result = await remove({ id });
    if (result.ok) toast(t('administrators.factorsRemoved', { name }));
    return result;
  };

  return (
    <ConfirmDialog
      title={t('administrators.factorsTitle', { name })}
      confirmLabel={t('administrators.act.factors')}
      danger
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('administrators.factorsExplanation')}</p>
    </ConfirmDialog>
  );
}
