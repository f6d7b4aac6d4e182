import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Entrance } from '../../session/Entrance.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';

const requestDocument = graphql(`
  mutation ForgotPasswordPage_request($email: String!) {
    requestPasswordReset(email: $email)
  }
`);

/** Asks for a link that resets the password; the answer is the same whoever has an account. */
export function ForgotPasswordPage() {
  const t = useTranslate();
  const request = useAction(requestDocument);
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await request({ email: email.trim() });
    setBusy(false);
    setDone(result.ok);
    setFailure(result.ok ? undefined : result.failure);
  };

  return (
    <Entrance title={t('recovery.forgotTitle')}>
      {done ? (
        <p role="status">{t('recovery.sent')}</p>
      ) : (
        <form className="entrance-form" onSubmit={submit}>
          <p>{t('recovery.forgotHelp')}</p>
          <FailureAlert failure={failure} />
          <TextInput
            label={t('signIn.email')}
            inputMode="email"
            name="email"
            autoComplete="username"
            autoFocus
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth loading={busy}>
            {t('recovery.send')}
          </Button>
        </form>
      )}
      <p>
        <a href="/sign-in">{t('setUp.toSignIn')}</a>
      </p>
    </Entrance>
  );
}
