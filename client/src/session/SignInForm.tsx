import { Alert, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SignInForm_SignInMutation } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';
import { useCountdown } from '../lib/page/use-countdown.js';
import { useSignInAction } from '../lib/use-sign-in-action.js';
import { type Failure, isWrongFactor } from '../lib/words/failure.js';
import { formatWait } from '../lib/words/format.js';
import { useLocale, useTranslate } from '../lib/words/use-translate.js';
import { FailureAlert } from '../ui/feedback/FailureAlert.js';
import { PasskeySignIn } from './PasskeySignIn.js';
import { PasswordField } from './PasswordField.js';
import { SecondStepForm } from './SecondStepForm.js';

const signInDocument = graphql(`
  mutation SignInForm_signIn($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      id
      kind
    }
  }
`);

/** These codes share one message, so that it does not reveal which of email and password was wrong. */
const neutral = new Set(['UNAUTHENTICATED', 'BAD_USER_INPUT', 'NOT_FOUND']);

interface SignInFormProps {
  /** The email of an expired session; then the form asks for the password alone. */
  email?: string;
  onSignedIn: (viewer: SignInForm_SignInMutation['signIn']) => void;
}

/** The form that asks for email and password. */
export function SignInForm({ email: known = '', onSignedIn }: SignInFormProps) {
  const t = useTranslate();
  const signIn = useSignInAction(signInDocument);
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [wait, startWaiting] = useCountdown();
  const [methods, setMethods] = useState<readonly string[]>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    const result = await signIn({ email, password });
    if (result.ok) return onSignedIn(result.data.signIn);
    setBusy(false);
    if (result.failure.cause === 'sign-in.second-factor') {
      setFailure(undefined);
      return setMethods(result.failure.facts?.['methods']?.split(', ') ?? []);
    }
    setFailure(result.failure);
    if (result.failure.code === 'RATE_LIMITED') startWaiting(result.failure.retryAfter ?? 60);
  };

  if (methods) {
    return <SecondStepForm methods={methods} onSignedIn={onSignedIn} onBack={() => setMethods(undefined)} />;
  }
  return (
    <form className="entrance-form" onSubmit={submit}>
      {failure && <SignInFailure failure={failure} wait={wait} />}
      <TextInput
        label={t('signIn.email')}
        inputMode="email"
        name="email"
        autoComplete="username"
        autoFocus={known === ''}
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordField
        label={t('password.label')}
        autoComplete="current-password"
        focusFirst={known !== ''}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" fullWidth loading={busy} disabled={wait > 0}>
        {t('signIn.submit')}
      </Button>
      <PasskeySignIn onSignedIn={onSignedIn} onFailure={setFailure} />
    </form>
  );
}

function SignInFailure({ failure, wait }: { failure: Failure; wait: number }) {
  const t = useTranslate();
  const locale = useLocale();
  if (neutral.has(failure.code) && !isWrongFactor(failure)) {
    return (
      <Alert role="alert" color="red" variant="light">
        {t('signIn.refused')}
      </Alert>
    );
  }
  if (failure.code !== 'RATE_LIMITED') return <FailureAlert failure={failure} />;
  return (
    <Alert role="alert" color="orange" variant="light" title={t('signIn.limited')}>
      <span aria-live="off">
        {wait > 0 ? t('signIn.wait', { wait: formatWait(locale, wait) }) : t('signIn.waitOver')}
      </span>
    </Alert>
  );
}
