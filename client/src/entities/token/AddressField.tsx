import { Textarea } from '@mantine/core';
import { useTranslate } from '../../lib/words/use-translate.js';

/** Splits what was typed or pasted, one address or network a line or between commas, into a list. */
export function readAddresses(text: string): string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}

/** Returns a list as the field shows it. */
export function addressText(addresses: readonly string[]): string {
  return addresses.join('\n');
}

/** The addresses of RFC 5737 and RFC 3849, which belong to nobody. */
const examples = '203.0.113.7, 198.51.100.0/24, 2001:db8::/32';

interface AddressFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** The field for the addresses and networks from which a token or key may be used. */
export function AddressField({ value, onChange }: AddressFieldProps) {
  const t = useTranslate();
  return (
    <Textarea
      label={t('credential.addresses')}
      description={t('credential.addressesHelp', { examples })}
      rows={3}
      resize="vertical"
      spellCheck={false}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
