import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EmailSection_RequestMutation } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { formatDateTime } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';

const requestDocument = graphql(`
  mutation EmailSection_request($email: String!) {
    requestEmailChange(input: { email: $email }) {
      email
      expiresAt
    }
  }
`);

/** Asks for another address, which a link confirms. */
export function EmailSection({ sendsMail }: { sendsMail: boolean }) {
  const t = useTranslate();
  const locale = useLocale();
  const request = useAction(requestDocument);
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [sent, setSent] = useState<EmailSection_RequestMutation['requestEmailChange']>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await request({ email: email.trim() });
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    setSent(result.data.requestEmailChange);
    setEmail('');
  };

  return (
    <section className="panel" aria-labelledby="profile-email">
      <h2 id="profile-email">{t('ownProfile.emailTitle')}</h2>
      <p>{sendsMail ? t('ownProfile.emailHelp') : t('ownProfile.emailNeedsMail')}</p>
      {sendsMail && (
        <form className="profile-form" onSubmit={submit}>
          <TextInput
            label={t('ownProfile.newEmail')}
            type="email"
            autoComplete="email"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <FailureAlert failure={failure} />
          <p role="status">
            {sent &&
              t('ownProfile.emailSent', { email: sent.email, until: formatDateTime(locale, new Date(sent.expiresAt)) })}
          </p>
          <div className="actions">
            <Button type="submit" variant="default" loading={busy} disabled={email.trim() === ''}>
              {t('ownProfile.changeEmail')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
