import { useNavigate } from 'react-router';
import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { ActionableUser } from './actionable-user.js';

const deleteDocument = graphql(`
  mutation DeleteUserDialog_delete($id: ID!) {
    deleteUser(id: $id)
  }
`);

const affected: readonly Affected[] = ['User', 'UserConnection', 'Group'];

/** Deletes a user permanently and returns to the list. */
export function DeleteUserDialog({ user, onClose }: { user: ActionableUser; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useAction(deleteDocument, affected);
  const name = user.userName;
  const deleteForGood = async () => {
    const result = await remove({ id: user.id });
    if (result.ok) {
      toast(t('user.deleted', { name }));
      await navigate('/users');
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={t('user.deleteTitle', { name })}
      confirmLabel={t('user.deleteConfirm')}
      danger
      onConfirm={deleteForGood}
      onClose={onClose}
    >
      <p>{t('user.deleteExplanation')}</p>
      {user.source === 'SCIM_OKTA' && <p>{t('user.deleteOkta')}</p>}
    </ConfirmDialog>
  );
}
