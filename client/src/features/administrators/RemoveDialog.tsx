import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { type Administrator, affected } from './administrator.js';

const removeDocument = graphql(`
  mutation RemoveDialog_remove($id: ID!) {
    removeAdministrator(id: $id)
  }
`);

/** Removes an administrator for good. */
export function RemoveDialog({ administrator, onClose }: { administrator: Administrator; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const remove = useAction(removeDocument, affected);
  const { id, name } = administrator;

  const confirm = async () => {
    const result = await remove({ id });
    if (result.ok) toast(t('administrators.removed', { name }));
    return result;
  };

  return (
    <ConfirmDialog
      title={t('administrators.removeTitle', { name })}
      confirmLabel={t('administrators.act.remove')}
      danger
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('administrators.removeExplanation')}</p>
    </ConfirmDialog>
  );
}
