import { graphql } from '../../../gql/index.js';
import { useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { ActionableUser } from './actionable-user.js';

const setActiveDocument = graphql(`
  mutation UserStatusDialog_setActive($id: ID!, $active: JSON!) {
    updateUser(id: $id, input: { changes: [{ op: REPLACE, path: "active", value: $active }] }) {
      user {
        id
        active
        status
      }
    }
  }
`);

/** Deactivates an active user, reactivates an inactive one. */
export function UserStatusDialog({ user, onClose }: { user: ActionableUser; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const setActive = useAction(setActiveDocument);
  const name = user.userName;
  const verb = user.active ? 'deactivate' : 'reactivate';
  const change = async () => {
    const result = await setActive({ id: user.id, active: !user.active });
    if (result.ok) toast(t(`user.${verb}Done`, { name }));
    return result;
  };
  return (
    <ConfirmDialog
      title={t(`user.${verb}Title`, { name })}
      confirmLabel={t(`user.${verb}`)}
      onConfirm={change}
      onClose={onClose}
    >
      <p>{t(`user.${verb}Explanation`)}</p>
      {user.source === 'SCIM_OKTA' && <p>{t('user.oktaOverrides')}</p>}
    </ConfirmDialog>
  );
}
