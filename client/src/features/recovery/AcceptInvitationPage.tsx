import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useSignInAction } from '../../lib/use-sign-in-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { NewPasswordForm } from '../../session/NewPasswordForm.js';
import { LinkPage } from './LinkPage.js';

const acceptDocument = graphql(`
  mutation AcceptInvitationPage_accept($input: AcceptAdministratorInvitationInput!) {
    acceptAdministratorInvitation(input: $input) {
      id
    }
  }
`);

interface AcceptInvitationPageProps {
  token: string;
  go: (address: string) => void;
}

/** An invited administrator chooses a name and a password, and is signed in. */
export function AcceptInvitationPage({ token, go }: AcceptInvitationPageProps) {
  const t = useTranslate();
  return (
    <LinkPage
      token={token}
      kind="INVITATION"
      title={t('recovery.acceptTitle')}
      next={{ to: '/sign-in', label: t('setUp.toSignIn') }}
    >
      {(email) => <AcceptForm token={token} email={email} onDone={() => go('/')} />}
    </LinkPage>
  );
}

function AcceptForm({ token, email, onDone }: { token: string; email: string; onDone: () => void }) {
  const t = useTranslate();
  const accept = useSignInAction(acceptDocument);
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string>();
  const check = () => {
    setFault(name.trim() === '' ? t('setUp.nameMissing') : undefined);
    return name.trim() !== '';
  };
  return (
    <NewPasswordForm
      intro={<p>{t('recovery.acceptHelp', { email })}</p>}
      submitLabel={t('recovery.accept')}
      check={check}
      onSubmit={(password) => accept({ input: { token, name: name.trim(), password } })}
      onDone={onDone}
    >
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextInput
        label={t('administrators.name')}
        error={fault}
        autoComplete="name"
        autoFocus
        required
        withAsterisk={false}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </NewPasswordForm>
  );
}
