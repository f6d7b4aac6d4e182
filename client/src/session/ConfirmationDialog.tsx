import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.js';
import { useAction } from '../lib/use-action.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { Dialog } from '../ui/dialog/Dialog.js';
import { FormDialog } from '../ui/dialog/FormDialog.js';
import { CodeField } from './CodeField.js';
import { PasskeyConfirmation } from './PasskeyConfirmation.js';
import { PasswordField } from './PasswordField.js';
import { SingleSignOnButton } from './SingleSignOnButton.js';

const confirmDocument = graphql(`
  mutation ConfirmationDialog_confirm($password: String!, $code: String) {
    reauthenticate(input: { password: $password, code: $code }) {
      id
      reauthenticateBefore
    }
  }
`);

const methodDocument = graphql(`
  query ConfirmationDialog_method {
    viewer {
      id
      bySingleSignOn
    }
    singleSignOn {
      name
    }
    ownSecondFactors {
      totpAddedAt
      passkeys {
        id
      }
    }
  }
`);

/** Asks for the password again, or for the identity provider that opened the session; reports the result once. */
export function ConfirmationDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const t = useTranslate();
  const [{ data, fetching }] = useQuery({ query: methodDocument, requestPolicy: 'network-only' });
  if (fetching) return null;
  const name = data?.viewer?.bySingleSignOn ? data.singleSignOn?.name : undefined;
  const { totpAddedAt, passkeys } = data?.ownSecondFactors ?? { totpAddedAt: null, passkeys: [] };
  if (name === undefined) {
    if (totpAddedAt === null && passkeys.length > 0) return <PasskeyDialog onAnswer={onAnswer} />;
    return <PasswordDialog withCode={totpAddedAt !== null} onAnswer={onAnswer} />;
  }
  const { pathname, search } = window.location;
  return (
    <Dialog title={t('reauthentication.title')} onClose={() => onAnswer(false)}>
      <div className="dialog-body">
        <p>{t('reauthentication.whyProvider', { name })}</p>
        <SingleSignOnButton name={name} purpose="confirm" returnTo={pathname + search} />
      </div>
    </Dialog>
  );
}

/** Asks for a passkey, where it is the second factor and the password alone does not suffice. */
function PasskeyDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const t = useTranslate();
  return (
    <Dialog title={t('reauthentication.title')} onClose={() => onAnswer(false)}>
      <div className="dialog-body">
        <p>{t('reauthentication.whyPasskey')}</p>
        <PasskeyConfirmation onConfirmed={() => onAnswer(true)} />
      </div>
    </Dialog>
  );
}

interface PasswordDialogProps {
  /** True where the account has an authenticator app, whose code belongs to the password. */
  withCode: boolean;
  onAnswer: (confirmed: boolean) => void;
}

/** Asks for the password again, and for the code of an authenticator app; reports the result once. */
function PasswordDialog({ withCode, onAnswer }: PasswordDialogProps) {
  const t = useTranslate();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const confirm = useAction(confirmDocument);
  return (
    <FormDialog
      title={t('reauthentication.title')}
      submitLabel={t('reauthentication.confirm')}
      onClose={() => onAnswer(false)}
      onSubmit={async () => {
        const result = await confirm({ password, code: withCode ? code : null });
        if (result.ok) onAnswer(true);
        return result;
      }}
    >
      <p>{t('reauthentication.why')}</p>
      <PasswordField
        label={t('password.label')}
        autoComplete="current-password"
        focusFirst
        value={password}
        onChange={setPassword}
      />
      {withCode && <CodeField value={code} onChange={setCode} focusFirst={false} />}
      <PasskeyConfirmation onConfirmed={() => onAnswer(true)} />
    </FormDialog>
  );
}
