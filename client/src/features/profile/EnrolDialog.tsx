import { useEffect, useRef, useState } from 'react';
import type { EnrolDialog_BeginMutation } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { CodeField } from '../../session/CodeField.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { CopyField } from '../../ui/text/CopyField.js';
import { affectedFactors } from './own-factors.js';
import { QrCode } from './QrCode.js';

const beginDocument = graphql(`
  mutation EnrolDialog_begin {
    beginTotp {
      key
      uri
    }
  }
`);

const confirmDocument = graphql(`
  mutation EnrolDialog_confirm($code: String!) {
    confirmTotp(code: $code) {
      recoveryCodes
    }
  }
`);

interface EnrolDialogProps {
  onAdded: (codes: readonly string[] | null | undefined) => void;
  onClose: () => void;
}

/** Groups of four are easier to type than thirty-two letters in a row. */
const grouped = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key;

/** Shows the key of a new authenticator app as a QR code and as text, and asks for its first code. */
export function EnrolDialog({ onAdded, onClose }: EnrolDialogProps) {
  const t = useTranslate();
  const begin = useAction(beginDocument);
  const confirm = useAction(confirmDocument, affectedFactors);
  const [begun, setBegun] = useState<EnrolDialog_BeginMutation['beginTotp']>();
  const [failure, setFailure] = useState<Failure>();
  const [code, setCode] = useState('');
  const started = useRef(false);

  useEffect(() => {
    // A second key would make the first one, which may be scanned already, worthless.
    if (started.current) return;
    started.current = true;
    void begin({}).then((result) => (result.ok ? setBegun(result.data.beginTotp) : setFailure(result.failure)));
  }, [begin]);

  return (
    <FormDialog
      title={t('profile.app.enrolTitle')}
      submitLabel={t('profile.app.confirm')}
      disabled={!begun || code.trim() === ''}
      onClose={onClose}
      onSubmit={async () => {
        const result = await confirm({ code });
        if (result.ok) onAdded(result.data.confirmTotp.recoveryCodes);
        return result;
      }}
    >
      <FailureAlert failure={failure} />
      {begun && (
        <>
          <p>{t('profile.app.scan')}</p>
          <QrCode text={begun.uri} label={t('profile.app.qr')} />
          <CopyField label={t('profile.app.key')} value={grouped(begun.key)} />
          <CodeField value={code} onChange={setCode} />
        </>
      )}
    </FormDialog>
  );
}
