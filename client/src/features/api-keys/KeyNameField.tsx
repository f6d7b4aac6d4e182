import { TextInput } from '@mantine/core';
import { useTranslate } from '../../lib/words/use-translate.js';

interface KeyNameFieldProps {
  description?: string;
  value: string;
  onChange: (value: string) => void;
}

export function KeyNameField({ description, value, onChange }: KeyNameFieldProps) {
  const t = useTranslate();
  return (
    <TextInput
      label={t('apiKeys.name')}
      description={description}
      required
      maxLength={100}
      data-autofocus
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
