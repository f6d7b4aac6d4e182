import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ActionResult } from '../lib/use-action.js';
import { type Failure, failureDetail } from '../lib/words/failure.js';
import { type Translate, useTranslate } from '../lib/words/use-translate.js';
import { FailureAlert } from '../ui/feedback/FailureAlert.js';
import { PasswordField } from './PasswordField.js';

/**
 * Length is what makes a password strong (NIST SP 800-63B §3.1.1.2). The server also refuses the ones that are guessed
 * first, and says why.
 */
const shortestPassword = 12;
const longestPassword = 128;

interface NewPasswordFormProps {
  className?: string;
  /** The label of the new password. */
  label?: string;
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
  const { className = 'entrance-form', label } = props;
  const t = useTranslate();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const length = [...password].length;
    const ofLength = length < shortestPassword ? t('password.tooShort', { length: shortestPassword }) : undefined;
    const wrong = length > longestPassword ? t('password.tooLong', { length: longestPassword }) : ofLength;
    setFault(wrong);
    const complete = check();
    if (busy || wrong || !complete) return;
    setBusy(true);
    const result = await onSubmit(password);
    if (result.ok) return onDone();
    setBusy(false);
    const refused = passwordFault(t, result.failure);
    setFault(refused);
    setFailure(refused === undefined ? result.failure : undefined);
  };

  return (
    // The page explains mistakes in its own language; the browser's bubbles may use another one.
    <form className={className} noValidate onSubmit={submit}>
      {intro}
      <FailureAlert failure={failure} />
      {children}
      <PasswordField
        label={label ?? t('password.label')}
        description={t('password.rule', { length: shortestPassword })}
        error={fault}
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

/** Returns what the server says against the password, which stands beside the field. */
function passwordFault(t: Translate, failure: Failure): string | undefined {
  return failure.code === 'BAD_USER_INPUT' && failure.field === 'password'
    ? failureDetail(t, failure)?.text
    : undefined;
}
