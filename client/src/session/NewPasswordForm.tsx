import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ActionResult } from '../lib/use-action.js';
import type { Failure } from '../lib/words/failure.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { FailureAlert } from '../ui/feedback/FailureAlert.js';
import { PasswordField } from './PasswordField.js';

/** Length is what makes a password strong; nothing else is asked of it (NIST SP 800-63B §3.1.1.2). */
const shortestPassword = 12;

interface NewPasswordFormProps {
  intro?: ReactNode;
  /** The fields before the password. */
  children: ReactNode;
  /** Sets the focus on the password field when the form opens. */
  focusFirst?: boolean;
  submitLabel: string;
  /** Checks the fields before the password and shows what is wrong beside them. */
  check?: () => boolean;
  onSubmit: (password: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
}

/** A form at whose end somebody chooses a password. */
export function NewPasswordForm(props: NewPasswordFormProps) {
  const { intro, children, focusFirst = false, submitLabel, check = () => true, onSubmit, onDone } = props;
  const t = useTranslate();
  const [password, setPassword] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const short = [...password].length < shortestPassword;
    setTooShort(short);
    const complete = check();
    if (busy || short || !complete) return;
    setBusy(true);
    const result = await onSubmit(password);
    if (result.ok) return onDone();
    setBusy(false);
    setFailure(result.failure);
  };

  return (
    // The page explains mistakes in its own language; the browser's bubbles may use another one.
    <form className="entrance-form" noValidate onSubmit={submit}>
      {intro}
      <FailureAlert failure={failure} />
      {children}
      <PasswordField
        label={t('password.label')}
        description={t('password.rule', { length: shortestPassword })}
        error={tooShort && t('password.tooShort', { length: shortestPassword })}
        autoComplete="new-password"
        focusFirst={focusFirst}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" fullWidth loading={busy}>
        {submitLabel}
      </Button>
    </form>
  );
}
