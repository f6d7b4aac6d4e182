import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { type Administrator, affected } from './administrator.js';
import { RoleSelect } from './RoleSelect.js';

const changeDocument = graphql(`
  mutation RoleDialog_change($id: ID!, $role: Role!) {
    changeAdministratorRole(id: $id, role: $role) {
      id
      role
    }
  }
`);

/** Gives an administrator another role. */
export function RoleDialog({ administrator, onClose }: { administrator: Administrator; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const change = useAction(changeDocument, affected);
  const [role, setRole] = useState(administrator.role);
  const { id, name } = administrator;

  const submit = async () => {
    const result = await change({ id, role });
    if (!result.ok) return result;
    toast(t('administrators.roleChanged', { name, role: t(`role.${role}`) }));
    onClose();
    return result;
  };

  return (
    <FormDialog
      title={t('administrators.roleTitle', { name })}
      submitLabel={t('administrators.act.role')}
      disabled={role === administrator.role}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('administrators.roleExplanation')}</p>
      <RoleSelect value={role} onChoose={setRole} />
    </FormDialog>
  );
}
