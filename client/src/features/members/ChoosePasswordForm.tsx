import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { Failure } from '../../lib/failure.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/use-translate.js';
import { FailureAlert } from '../../ui/FailureAlert.js';
import { PasswordField } from '../../ui/PasswordField.js';

const acceptDocument = graphql(`
  mutation ChoosePasswordForm_accept($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      id
    }
  }
`);

/** Length is what makes a password strong; nothing else is asked of it (NIST SP 800-63B §3.1.1.2). */
const shortestPassword = 12;

interface ChoosePasswordFormProps {
  token: string;
  /** For the password manager, which keeps it with the password. */
  userName: string;
  onDone: () => void;
}

/** The one thing that an invited person has to give: a password. */
export function ChoosePasswordForm({ token, userName, onDone }: ChoosePasswordFormProps) {
  const t = useTranslate();
  const accept = useAction(acceptDocument);
  const [password, setPassword] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const short = [...password].length < shortestPassword;
    setTooShort(short);
    if (busy || short) return;
    setBusy(true);
    const result = await accept({ input: { token, password } });
    if (result.ok) return onDone();
    setBusy(false);
    setFailure(result.failure);
  };

  return (
    <form className="entrance-form" onSubmit={submit}>
      <FailureAlert failure={failure} />
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      <PasswordField
        label={t('password.label')}
        description={t('password.rule', { length: shortestPassword })}
        error={tooShort && t('password.tooShort', { length: shortestPassword })}
        autoComplete="new-password"
        focusFirst
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" fullWidth loading={busy}>
        {t('welcome.submit')}
      </Button>
    </form>
  );
}
