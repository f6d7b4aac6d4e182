import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { Failure } from '../../lib/failure.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/use-translate.js';
import { FailureAlert } from '../../ui/FailureAlert.js';
import { PasswordField } from '../../ui/PasswordField.js';

const setUpDocument = graphql(`
  mutation SetUpForm_setUp($input: SetUpAdministratorInput!) {
    setUpAdministrator(input: $input) {
      id
    }
  }
`);

/** Length is what makes a password strong; nothing else is asked of it (NIST SP 800-63B §3.1.1.2). */
const shortestPassword = 12;

/** Who the first administrator is; they are signed in at once. */
export function SetUpForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslate();
  const setUp = useAction(setUpDocument);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
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
    const result = await setUp({ input: { token, name, email, password } });
    if (result.ok) return onDone();
    setBusy(false);
    setFailure(result.failure);
  };

  return (
    <form className="entrance-form" onSubmit={submit}>
      <p>{t('setUp.intro')}</p>
      <FailureAlert failure={failure} />
      <TextInput
        label={t('setUp.name')}
        name="name"
        autoComplete="name"
        autoFocus
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordField
        label={t('password.label')}
        description={t('password.rule', { length: shortestPassword })}
        error={tooShort && t('password.tooShort', { length: shortestPassword })}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" fullWidth loading={busy}>
        {t('setUp.submit')}
      </Button>
    </form>
  );
}
