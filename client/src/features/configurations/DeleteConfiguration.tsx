import { useNavigate } from 'react-router';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { DeleteButton } from '../../ui/dialog/DeleteButton.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const deleteDocument = graphql(`
  mutation DeleteConfiguration_delete($id: ID!) {
    deleteConfiguration(id: $id)
  }
`);

const affected: readonly Affected[] = ['Configuration', 'ResolvedConfigurations'];

/** Deletes a configuration behind a dialog that says what its users lose. */
export function DeleteConfiguration({ id, name }: { id: string; name: string }) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useAction(deleteDocument, affected);

  const deleteForGood = async () => {
    const result = await remove({ id });
    if (result.ok) {
      toast(t('configuration.deleted', { name }));
      await navigate('/configurations');
    }
    return result;
  };

  return (
    <DeleteButton
      title={t('configuration.deleteTitle', { name })}
      confirmLabel={t('configuration.deleteConfirm')}
      onConfirm={deleteForGood}
    >
      <p>{t('configuration.deleteExplanation')}</p>
    </DeleteButton>
  );
}
