import { NativeSelect } from '@mantine/core';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { inDays } from './token-rules.js';

const days = ['30', '90', '180', '365'] as const;

interface ExpirySelectProps {
  value: string;
  /** Offers a token that never expires, with a warning. */
  withNone?: boolean;
  /** Offers to repeat the lifetime that the token had. */
  withSame?: boolean;
  onChange: (value: string) => void;
}

/** The choice of a token's lifetime. */
export function ExpirySelect({ value, withNone = false, withSame = false, onChange }: ExpirySelectProps) {
  const t = useTranslate();
  return (
    <NativeSelect
      label={t('token.expiry')}
      description={value === 'none' ? t('token.expiryNoneWarning') : t('token.expiryHelp')}
      value={value}
      data={[
        ...(withSame ? [{ value: 'same', label: t('token.expirySame') }] : []),
        ...days.map((count) => ({ value: count, label: t('token.expiryDays', { days: Number(count) }) })),
        ...(withNone ? [{ value: 'none', label: t('token.expiryNone') }] : []),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Returns the moment this many days from now; undefined for "none" and "same as before". */
export function expiryInDays(value: string): string | undefined {
  return days.some((count) => count === value) ? inDays(Number(value), new Date()) : undefined;
}
