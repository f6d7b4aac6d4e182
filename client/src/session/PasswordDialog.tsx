import { useState } from 'react';
import { graphql } from '../gql/index.js';
import { useAction } from '../lib/use-action.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { FormDialog } from '../ui/dialog/FormDialog.js';
import { PasswordField } from './PasswordField.js';

const confirmDocument = graphql(`
  mutation PasswordDialog_confirm($password: String!) {
    reauthenticate(input: { password: $password }) {
      id
      reauthenticateBefore
    }
  }
`);

/** Asks for the password again; reports the result once. */
export function PasswordDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
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
    </FormDialog>
  );
}
