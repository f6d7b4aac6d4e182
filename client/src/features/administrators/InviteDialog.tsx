import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { affected } from './administrator.js';
import { type Invited, LinkDialog } from './LinkDialog.js';
import { RoleSelect } from './RoleSelect.js';

const inviteDocument = graphql(`
  mutation InviteDialog_inviteAdministrator($input: InviteAdministratorInput!) {
    inviteAdministrator(input: $input) {
      link
      expiresAt
      administrator {
        id
        email
      }
    }
  }
`);

/** Invites an administrator; without a mail server, it then shows the link to hand over. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const invite = useAction(inviteDocument, affected);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('HELP_DESK');
  const [invited, setInvited] = useState<Invited>();

  const submit = async () => {
    const result = await invite({ input: { email: email.trim(), role } });
    if (!result.ok) return result;
    const { link, expiresAt, administrator } = result.data.inviteAdministrator;
    if (link) setInvited({ link, expiresAt, email: administrator.email });
    else {
      toast(t('administrators.invited', { email: administrator.email }));
      onClose();
    }
    return { ok: true as const, data: undefined };
  };

  if (invited) return <LinkDialog invited={invited} onClose={onClose} />;
  return (
    <FormDialog
      title={t('administrators.invite')}
      submitLabel={t('administrators.inviteConfirm')}
      disabled={email.trim() === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('administrators.inviteExplanation')}</p>
      <TextInput
        label={t('signIn.email')}
        type="email"
        required
        withAsterisk={false}
        autoComplete="off"
        data-autofocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <RoleSelect value={role} onChoose={setRole} />
    </FormDialog>
  );
}
