import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { NewPasswordForm } from '../../session/NewPasswordForm.js';
import { PasswordField } from '../../session/PasswordField.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const changeDocument = graphql(`
  mutation PasswordSection_change($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

/** Changes the own password; the other sessions end. */
export function PasswordSection({ email }: { email: string }) {
  const t = useTranslate();
  const toast = useToast();
  const change = useAction(changeDocument);
  const [current, setCurrent] = useState('');
  const [changed, setChanged] = useState(0);
  return (
    <section className="panel" aria-labelledby="profile-password">
      <h2 id="profile-password">{t('ownProfile.passwordTitle')}</h2>
      <p>{t('ownProfile.passwordHelp')}</p>
      <NewPasswordForm
        key={changed}
        className="profile-form"
        label={t('ownProfile.newPassword')}
        submitLabel={t('ownProfile.changePassword')}
        onSubmit={(password) => change({ input: { currentPassword: current, password } })}
        onDone={() => {
          setCurrent('');
          setChanged(changed + 1);
          toast(t('ownProfile.passwordChanged'));
        }}
      >
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t('ownProfile.currentPassword')}
          name="current-password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
      </NewPasswordForm>
    </section>
  );
}
