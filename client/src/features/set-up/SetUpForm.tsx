import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useSignInAction } from '../../lib/use-sign-in-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { NewPasswordForm } from '../../session/NewPasswordForm.js';

const setUpDocument = graphql(`
  mutation SetUpForm_setUp($input: SetUpAdministratorInput!) {
    setUpAdministrator(input: $input) {
      id
    }
  }
`);

/** Looks like an address; the server decides whether it is one. */
const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim());

/** Asks who the first administrator is; they are signed in at once. */
export function SetUpForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslate();
  const setUp = useSignInAction(setUpDocument);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  const nameError = checked && name.trim() === '' && t('setUp.nameMissing');
  const emailError = checked && !looksLikeEmail(email) && t('setUp.emailWrong');

  const check = (): boolean => {
    setChecked(true);
    return name.trim() !== '' && looksLikeEmail(email);
  };

  return (
    <NewPasswordForm
      intro={<p>{t('setUp.intro')}</p>}
      submitLabel={t('setUp.submit')}
      check={check}
      onSubmit={(password) => setUp({ input: { token, name, email, password } })}
      onDone={onDone}
    >
      <TextInput
        label={t('setUp.name')}
        name="name"
        autoComplete="name"
        autoFocus
        required
        withAsterisk={false}
        error={nameError}
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
        error={emailError}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </NewPasswordForm>
  );
}
