import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useMay } from '../../lib/session/permissions.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Dialog } from '../../ui/dialog/Dialog.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import { Fact } from '../../ui/text/Fact.js';
import { MailStatusBadge } from './MailStatusBadge.js';
import { MailText } from './MailText.js';

const mailDocument = graphql(`
  query MailDialog_mail($id: ID!) {
    mail(id: $id) {
      id
      messageId
      status
      recipient
      subject
      textBody
      htmlBody
      unreadable
      attempts
      failure
      createdAt
      sentAt
    }
  }
`);

const resendDocument = graphql(`
  mutation MailDialog_resend($id: ID!) {
    resendMail(id: $id) {
      id
      status
    }
  }
`);

const affected: readonly Affected[] = ['MailConnection'];

interface MailDialogProps {
  id: string;
  sendsMail: boolean;
  onClose: () => void;
}

/** Shows one mail: its state, the response of the mail server, and its content. */
export function MailDialog({ id, sendsMail, onClose }: MailDialogProps) {
  const t = useTranslate();
  const toast = useToast();
  const { data, failure } = useLiveQuery({ query: mailDocument, variables: { id } }, ['MAIL']);
  const resend = useAction(resendDocument, affected);
  const [refused, setRefused] = useState<Failure>();
  const mail = data?.mail;

  const sendAgain = async () => {
    const result = await resend({ id });
    setRefused(result.ok ? undefined : result.failure);
    if (result.ok) toast(t('outbox.resendDone', { recipient: mail?.recipient }));
  };
  const mayResend = useMay('INVITATIONS_WRITE') && sendsMail && (mail?.status === 'DEAD' || mail?.status === 'KEPT');

  return (
    <Dialog title={mail?.subject ?? t('outbox.title')} onClose={onClose}>
      <div className="dialog-body">
        <FailureAlert failure={failure ?? refused} />
        {mail && (
          <>
            <dl className="facts">
              <Fact label={t('outbox.status')}>
                <MailStatusBadge status={mail.status} />
              </Fact>
              <Fact label={t('outbox.recipient')}>{mail.recipient}</Fact>
              <Fact label={t('outbox.created')}>
                <ExactTime at={mail.createdAt} />
              </Fact>
              {mail.sentAt && (
                <Fact label={t('outbox.sent')}>
                  <ExactTime at={mail.sentAt} />
                </Fact>
              )}
              <Fact label={t('outbox.attempts')}>{mail.attempts}</Fact>
              <Fact label={t('outbox.messageId')}>
                <code>{mail.messageId}</code>
              </Fact>
              {mail.failure && !mail.unreadable && <Fact label={t('outbox.failure')}>{mail.failure}</Fact>}
            </dl>
            {mail.textBody !== '' && <MailText subject={mail.subject} text={mail.textBody} html={mail.htmlBody} />}
            {mail.unreadable && <p>{t('outbox.unreadable')}</p>}
            <p className="fine-print">{t('outbox.struckOut')}</p>
            {mayResend && (
              <div className="dialog-actions">
                <Button onClick={sendAgain}>{t('outbox.resend')}</Button>
              </div>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
