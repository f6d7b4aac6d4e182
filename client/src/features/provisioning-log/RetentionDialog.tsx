import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const updateDocument = graphql(`
  mutation RetentionDialog_update($days: Int!) {
    updateLogRetention(days: $days) {
      retentionDays
    }
  }
`);

const affected: readonly Affected[] = ['ProvisioningLog'];
const shortest = 7;
const longest = 400;

/** Changes how long entries are kept. */
export function RetentionDialog({ days, onClose }: { days: number; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const update = useAction(updateDocument, affected);
  const [wanted, setWanted] = useState(String(days));
  const valid = /^\d+$/.test(wanted) && Number(wanted) >= shortest && Number(wanted) <= longest;

  const save = async () => {
    const result = await update({ days: Number(wanted) });
    if (result.ok) {
      toast(t('log.retentionSaved'));
      onClose();
    }
    return result;
  };

  return (
    <FormDialog
      title={t('log.changeRetention')}
      submitLabel={t('log.saveRetention')}
      disabled={!valid}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t('log.retentionDays')}
        description={t('log.retentionHelp', { shortest, longest })}
        inputMode="numeric"
        data-autofocus
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
