import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const deleteDocument = graphql(`
  mutation DeleteAttributeDialog_delete($id: ID!) {
    deleteCustomAttribute(id: $id)
  }
`);

const affected: readonly Affected[] = ['Provisioning', 'CustomAttribute', 'DirectoryAttribute', 'User'];

interface DeleteAttributeDialogProps {
  id: string;
  name: string;
  userCount: number;
  onClose: () => void;
}

/** Deletes a custom attribute and its values; one that users have values of asks for its name first. */
export function DeleteAttributeDialog({ id, name, userCount, onClose }: DeleteAttributeDialogProps) {
  const t = useTranslate();
  const toast = useToast();
  const remove = useAction(deleteDocument, affected);
  const deleteForGood = async () => {
    const result = await remove({ id });
    if (result.ok) toast(t('attributes.deleted', { name }));
    return result;
  };
  return (
    <ConfirmDialog
      title={t('attributes.deleteTitle', { name })}
      confirmLabel={t('attributes.deleteConfirm')}
      danger
      typedName={userCount > 0 ? name : undefined}
      onConfirm={deleteForGood}
      onClose={onClose}
    >
      <p>{t('attributes.deleteExplanation', { count: userCount })}</p>
    </ConfirmDialog>
  );
}
