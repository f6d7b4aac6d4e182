import { graphql } from '../../gql/index.js';
import { useSignInAction } from '../../lib/use-sign-in-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { NewPasswordForm } from '../../session/NewPasswordForm.js';

const acceptDocument = graphql(`
  mutation ChoosePasswordForm_accept($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      id
    }
  }
`);

interface ChoosePasswordFormProps {
  token: string;
  /** Password managers store it with the password. */
  userName: string;
  onDone: () => void;
}

/** The form in which an invited person chooses a password. */
export function ChoosePasswordForm({ token, userName, onDone }: ChoosePasswordFormProps) {
  const t = useTranslate();
  const accept = useSignInAction(acceptDocument);
  return (
    <NewPasswordForm
      focusFirst
      submitLabel={t('welcome.submit')}
      onSubmit={(password) => accept({ input: { token, password } })}
      onDone={onDone}
    >
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
    </NewPasswordForm>
  );
}
