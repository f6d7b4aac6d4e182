import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Entrance } from '../../session/Entrance.js';
import { NewPasswordForm } from '../../session/NewPasswordForm.js';
import { LinkPage } from './LinkPage.js';

const resetDocument = graphql(`
  mutation ResetPasswordPage_reset($input: ResetPasswordInput!) {
    resetPassword(input: $input)
  }
`);

/** Sets a new password by a link; one signs in with it afterwards. */
export function ResetPasswordPage({ token }: { token: string }) {
  const t = useTranslate();
  const reset = useAction(resetDocument);
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Entrance title={t('recovery.resetDoneTitle')}>
        <p role="status">{t('recovery.resetDone')}</p>
        <p>
          <a href="/sign-in">{t('setUp.toSignIn')}</a>
        </p>
      </Entrance>
    );
  }
  return (
    <LinkPage
      token={token}
      kind="PASSWORD_RESET"
      title={t('recovery.resetTitle')}
      next={{ to: '/password/forgot', label: t('recovery.askAgain') }}
    >
      {(email) => (
        <NewPasswordForm
          focusFirst
          intro={<p>{t('recovery.resetHelp')}</p>}
          submitLabel={t('recovery.reset')}
          onSubmit={(password) => reset({ input: { token, password } })}
          onDone={() => setDone(true)}
        >
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        </NewPasswordForm>
      )}
    </LinkPage>
  );
}
