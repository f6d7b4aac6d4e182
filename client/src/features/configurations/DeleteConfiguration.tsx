import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/use-translate.js';
import { useToast } from '../../ui/Toasts.js';

const ConfirmDialog = lazy(async () => ({ default: (await import('../../ui/ConfirmDialog.js')).ConfirmDialog }));

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
  const [asking, setAsking] = useState(false);
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
    <>
      <Button
        variant="outline"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('action.delete')}
      </Button>
      <Suspense>
        {asking && (
          <ConfirmDialog
            title={t('configuration.deleteTitle', { name })}
            confirmLabel={t('configuration.deleteConfirm')}
            danger
            onConfirm={deleteForGood}
            onClose={() => setAsking(false)}
          >
            <p>{t('configuration.deleteExplanation')}</p>
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}
