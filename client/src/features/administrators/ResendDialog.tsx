import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { type Administrator, affected } from './administrator.js';
import { type Invited, LinkDialog } from './LinkDialog.js';

const resendDocument = graphql(`
  mutation ResendDialog_resend($id: ID!) {
    resendAdministratorInvitation(id: $id) {
      link
      expiresAt
    }
  }
`);

/** Makes a new link for somebody who has not accepted; the one of before stops working. */
export function ResendDialog({ administrator, onClose }: { administrator: Administrator; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const resend = useAction(resendDocument, affected);
  const [invited, setInvited] = useState<Invited>();
  const { id, email } = administrator;

  const submit = async () => {
    const result = await resend({ id });
    if (!result.ok) return result;
    const { link, expiresAt } = result.data.resendAdministratorInvitation;
    if (link) setInvited({ link, expiresAt, email });
    else {
      toast(t('administrators.invited', { email }));
      onClose();
    }
    return { ok: true as const, data: undefined };
  };

  if (invited) return <LinkDialog invited={invited} onClose={onClose} />;
  return (
    <FormDialog
      title={t('administrators.resendTitle', { email })}
      submitLabel={t('administrators.act.resend')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('administrators.resendExplanation')}</p>
    </FormDialog>
  );
}
