import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslate } from '../lib/words/use-translate.js';

interface PasswordFieldProps {
  label: string;
  /** The name of the field, which tells two of one form apart. */
  name?: string;
  description?: string;
  error?: ReactNode;
  value: string;
  autoComplete: 'current-password' | 'new-password';
  focusFirst?: boolean;
  onChange: (value: string) => void;
}

/** A password that can be shown and pasted (WCAG 3.3.8), with a hint while caps lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, name = 'password', description, error, value, autoComplete, focusFirst = false, onChange } = props;
  const t = useTranslate();
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        label={label}
        description={description}
        error={error}
        name={name}
        required
        withAsterisk={false}
        value={value}
        autoComplete={autoComplete}
        autoFocus={focusFirst}
        data-autofocus={focusFirst || undefined}
        visibilityToggleFocusable
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{
          // The name says what pressing does, so that a pressed state would say it twice, and wrongly.
          'aria-pressed': undefined,
          'aria-label': visible ? t('password.hide') : t('password.show'),
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
      />
      <p className="field-hint" role="status">
        {capsLock && t('password.capsLock')}
      </p>
    </div>
  );
}
