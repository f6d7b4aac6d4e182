import { Button } from '@mantine/core';
import { IconMailFast, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useMay } from '../../lib/session/permissions.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const releaseDocument = graphql(`
  mutation OutboxActions_release {
    sendKeptMails
  }
`);

const testDocument = graphql(`
  mutation OutboxActions_test($language: MailLanguage!) {
    sendTestMail(language: $language)
  }
`);

const affected: readonly Affected[] = ['MailConnection'];

/** The buttons that send the kept mails, and a test mail to the administrator. */
export function OutboxActions({ sendsMail, kept }: { sendsMail: boolean; kept: number }) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const release = useAction(releaseDocument, affected);
  const test = useAction(testDocument, affected);
  const [failure, setFailure] = useState<Failure>();

  const mayTest = useMay('MAIL_WRITE');
  const maySend = useMay('INVITATIONS_WRITE');

  const sendKept = async () => {
    const result = await release({});
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) toast(t('outbox.released', { count: result.data.sendKeptMails }));
  };
  const sendTest = async () => {
    const result = await test({ language: locale === 'fr' ? 'FR' : 'EN' });
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) toast(t(sendsMail ? 'outbox.testSent' : 'outbox.testKept'));
  };

  return (
    <div className="actions">
      {mayTest && (
        <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={sendTest}>
          {t('outbox.sendTest')}
        </Button>
      )}
      {maySend && sendsMail && kept > 0 && (
        <Button leftSection={<IconMailFast size={16} aria-hidden />} onClick={sendKept}>
          {t('outbox.sendKept', { count: kept })}
        </Button>
      )}
      <FailureAlert failure={failure} />
    </div>
  );
}
