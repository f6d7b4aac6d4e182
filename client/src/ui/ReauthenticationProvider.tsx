import { type ReactNode, useCallback, useState } from 'react';
import { graphql } from '../gql/index.js';
import { ReauthenticationContext } from '../lib/reauthentication.js';
import { useAction } from '../lib/use-action.js';
import { useTranslate } from '../lib/use-translate.js';
import { FormDialog } from './FormDialog.js';
import { PasswordField } from './PasswordField.js';

const confirmPassword = graphql(`
  mutation ReauthenticationProvider_confirm($password: String!) {
    reauthenticate(input: { password: $password }) {
      id
      reauthenticateBefore
    }
  }
`);

/** Holds the dialog that asks for the password again before something sensitive; the act then goes on by itself. */
export function ReauthenticationProvider({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const [waiting, setWaiting] = useState<{ settle: (confirmed: boolean) => void }>();
  const [password, setPassword] = useState('');
  const confirm = useAction(confirmPassword);

  const ask = useCallback(() => new Promise<boolean>((settle) => setWaiting({ settle })), []);
  const finish = (confirmed: boolean) => {
    waiting?.settle(confirmed);
    setWaiting(undefined);
    setPassword('');
  };

  return (
    <ReauthenticationContext value={ask}>
      {children}
      {waiting && (
        <FormDialog
          title={t('reauthentication.title')}
          submitLabel={t('reauthentication.confirm')}
          onClose={() => finish(false)}
          onSubmit={async () => {
            const result = await confirm({ password });
            if (result.ok) finish(true);
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
      )}
    </ReauthenticationContext>
  );
}
