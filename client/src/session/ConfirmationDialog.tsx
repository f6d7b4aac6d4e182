import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.js';
import { useAction } from '../lib/use-action.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { Dialog } from '../ui/dialog/Dialog.js';
import { FormDialog } from '../ui/dialog/FormDialog.js';
import { PasskeyConfirmation } from './PasskeyConfirmation.js';
import { PasswordField } from './PasswordField.js';
import { SingleSignOnButton } from './SingleSignOnButton.js';

const confirmDocument = graphql(`
  mutation ConfirmationDialog_confirm($password: String!) {
    reauthenticate(input: { password: $password }) {
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
  }
`);

/** Asks for the password again, or for the identity provider that opened the session; reports the result once. */
export function ConfirmationDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const t = useTranslate();
  const [{ data, fetching }] = useQuery({ query: methodDocument, requestPolicy: 'network-only' });
  if (fetching) return null;
  const name = data?.viewer?.bySingleSignOn ? data.singleSignOn?.name : undefined;
  if (name === undefined) return <PasswordDialog onAnswer={onAnswer} />;
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

/** Asks for the password again; reports the result once. */
function PasswordDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const t = useTranslate();
  const [password, setPassword] = useState('');
  const confirm = useAction(confirmDocument);
  return (
    <FormDialog
      title={t('reauthentication.title')}
      submitLabel={t('reauthentication.confirm')}
      onClose={() => onAnswer(false)}
      onSubmit={async () => {
        const result = await confirm({ password });
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
      <PasskeyConfirmation onConfirmed={() => onAnswer(true)} />
    </FormDialog>
  );
}
