import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { LinkPage } from './LinkPage.js';

const confirmDocument = graphql(`
  mutation ConfirmEmailPage_confirm($token: String!) {
    confirmEmailChange(token: $token)
  }
`);

/** Confirms a new address. It takes a press of a button: programs that read mail open every link in it. */
export function ConfirmEmailPage({ token }: { token: string }) {
  const t = useTranslate();
  return (
    <LinkPage
      token={token}
      kind="EMAIL_CHANGE"
      title={t('recovery.emailTitle')}
      next={{ to: '/profile', label: t('recovery.toProfile') }}
    >
      {(email) => <Confirmation token={token} email={email} />}
    </LinkPage>
  );
}

function Confirmation({ token, email }: { token: string; email: string }) {
  const t = useTranslate();
  const confirm = useAction(confirmDocument);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const submit = async () => {
    setBusy(true);
    const result = await confirm({ token });
    setBusy(false);
    setDone(result.ok);
    setFailure(result.ok ? undefined : result.failure);
  };
  if (done) {
    return (
      <>
        <p role="status">{t('recovery.emailDone', { email })}</p>
        <p>
          <a href="/profile">{t('recovery.toProfile')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>{t('recovery.emailHelp', { email })}</p>
      <FailureAlert failure={failure} />
      <Button fullWidth loading={busy} onClick={submit}>
        {t('recovery.confirmEmail')}
      </Button>
    </>
  );
}
