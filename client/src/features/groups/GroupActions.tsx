import { useNavigate } from 'react-router';
import type { UserSource } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { DeleteButton } from '../../ui/dialog/DeleteButton.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const deleteDocument = graphql(`
  mutation GroupActions_delete($id: ID!) {
    deleteGroup(id: $id)
  }
`);

const affected: readonly Affected[] = ['Group', 'GroupConnection', 'User'];

interface GroupActionsProps {
  group: { id: string; displayName: string; memberCount: number; source: UserSource };
}

/** Deletes a group behind a dialog that says what becomes of its members. */
export function GroupActions({ group }: GroupActionsProps) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useAction(deleteDocument, affected);
  const name = group.displayName;

  const deleteForGood = async () => {
    const result = await remove({ id: group.id });
    if (result.ok) {
      toast(t('group.deleted', { name }));
      await navigate('/groups');
    }
    return result;
  };

  return (
    <DeleteButton
      title={t('group.deleteTitle', { name })}
      confirmLabel={t('group.deleteConfirm')}
      onConfirm={deleteForGood}
    >
      <p>{t('group.deleteExplanation', { count: group.memberCount })}</p>
      {group.source === 'SCIM_OKTA' && <p>{t('group.deleteOkta')}</p>}
    </DeleteButton>
  );
}
