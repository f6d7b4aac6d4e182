import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const acknowledgeDocument = graphql(`
  mutation AcknowledgeButton_acknowledge($id: ID!, $reason: String!) {
    acknowledgeError(id: $id, reason: $reason)
  }
`);

const affected: readonly Affected[] = ['Exchange', 'ExchangeCause', 'Provisioning', 'AuditRecordConnection'];
const longestReason = 500;

/** Opens the dialog that calls an error no problem, for a reason. */
export function AcknowledgeButton({ id }: { id: string }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('acknowledge.open')}
      </Button>
      {open && <AcknowledgeDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function AcknowledgeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const acknowledge = useAction(acknowledgeDocument, affected);
  const [reason, setReason] = useState('');

  const save = async () => {
    const result = await acknowledge({ id, reason: reason.trim() });
    if (result.ok) {
      toast(t('acknowledge.done'));
      onClose();
    }
    return result;
  };

  return (
    <FormDialog
      title={t('acknowledge.title')}
      submitLabel={t('acknowledge.open')}
      disabled={reason.trim() === ''}
      onSubmit={save}
      onClose={onClose}
    >
      <Textarea
        label={t('acknowledge.reason')}
        description={t('acknowledge.help')}
        maxLength={longestReason}
        data-autofocus
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
