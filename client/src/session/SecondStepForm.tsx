import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SecondStepForm_CompleteMutation } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';
import type { ActionResult } from '../lib/use-action.js';
import { useSignInAction } from '../lib/use-sign-in-action.js';
import type { Failure } from '../lib/words/failure.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { FailureAlert } from '../ui/feedback/FailureAlert.js';
import { CodeField } from './CodeField.js';
import { PasskeyButton } from './PasskeyButton.js';

const completeDocument = graphql(`
  mutation SecondStepForm_complete($input: CompleteSignInInput!) {
    completeSignIn(input: $input) {
      id
      kind
    }
  }
`);

type Way = 'TOTP' | 'PASSKEY' | 'RECOVERY_CODE';

interface SecondStepFormProps {
  /** The ways that the account has, as the server names them. */
  methods: readonly string[];
  onSignedIn: (viewer: SecondStepForm_CompleteMutation['completeSignIn']) => void;
  /** Goes back to the password. */
  onBack: () => void;
}

const nextWays = { TOTP: 'secondStep.useCode', RECOVERY_CODE: 'secondStep.useRecoveryCode' } as const;

/** The second step of a sign-in: a code, a passkey or a recovery code. */
export function SecondStepForm({ methods, onSignedIn, onBack }: SecondStepFormProps) {
  const t = useTranslate();
  const complete = useSignInAction(completeDocument);
  const [way, setWay] = useState<Way>(methods.includes('TOTP') ? 'TOTP' : 'PASSKEY');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const send = async (input: object): Promise<ActionResult<unknown>> => {
    const result = await complete({ input });
    if (result.ok) onSignedIn(result.data.completeSignIn);
    return result;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await send(way === 'TOTP' ? { code: text } : { recoveryCode: text });
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
  };
  const choose = (next: Way) => {
    setWay(next);
    setText('');
    setFailure(undefined);
  };

  return (
    <form className="entrance-form" noValidate onSubmit={submit}>
      <p>{t('secondStep.intro')}</p>
      <FailureAlert failure={failure} />
      {way === 'TOTP' && <CodeField value={text} onChange={setText} />}
      {way === 'RECOVERY_CODE' && <RecoveryCodeField value={text} onChange={setText} />}
      {way !== 'PASSKEY' && (
        <Button type="submit" fullWidth loading={busy} disabled={text.trim() === ''}>
          {t('signIn.submit')}
        </Button>
      )}
      {methods.includes('PASSKEY') && (
        <PasskeyButton
          label={t('secondStep.usePasskey')}
          onAnswer={(passkey) => send({ passkey })}
          onFailure={setFailure}
        />
      )}
      {(['TOTP', 'RECOVERY_CODE'] as const)
        .filter((other) => other !== way && methods.includes(other))
        .map((other) => (
          <Button key={other} variant="subtle" fullWidth onClick={() => choose(other)}>
            {t(nextWays[other])}
          </Button>
        ))}
      <Button variant="subtle" color="gray" fullWidth onClick={onBack}>
        {t('secondStep.back')}
      </Button>
    </form>
  );
}

function RecoveryCodeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslate();
  return (
    <TextInput
      label={t('secondStep.recoveryCode')}
      description={t('secondStep.recoveryCodeHelp')}
      name="recovery-code"
      autoComplete="off"
      autoFocus
      spellCheck={false}
      maxLength={100}
      classNames={{ input: 'mono' }}
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
