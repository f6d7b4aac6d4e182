import { TextInput } from '@mantine/core';
import { useTranslate } from '../lib/words/use-translate.js';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** False where another field comes first. */
  focusFirst?: boolean;
}

/** Six digits of an authenticator app, which the device may offer by itself. */
export function CodeField({ value, onChange, focusFirst = true }: CodeFieldProps) {
  const t = useTranslate();
  return (
    <TextInput
      label={t('secondStep.code')}
      description={t('secondStep.codeHelp')}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
      autoFocus={focusFirst}
      data-autofocus={focusFirst || undefined}
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
