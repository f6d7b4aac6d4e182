import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddressField, readAddresses } from '../../../entities/token/AddressField.js';
import type { IdentityProviderKind } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { formatDate } from '../../../lib/words/format.js';
import { useLocale, useTranslate } from '../../../lib/words/use-translate.js';
import { FormDialog } from '../../../ui/dialog/FormDialog.js';
import { useOnceSecret } from '../OnceSecret.js';
import { ExpirySelect, expiryInDays } from './ExpirySelect.js';

const generateDocument = graphql(`
  mutation GenerateTokenDialog_generate($input: GenerateScimTokenInput!) {
    generateScimToken(input: $input) {
      secret
      targetUrl
      token {
        id
        name
      }
    }
  }
`);

const affected: readonly Affected[] = ['Provisioning'];

interface GenerateTokenDialogProps {
  provider: IdentityProviderKind;
  name: string;
  /** The names of other tokens; the suggested name differs from them. */
  taken: readonly string[];
  onClose: () => void;
}

/** Says what generating means, asks for name and expiry, then opens the page that shows the token once. */
export function GenerateTokenDialog({ provider, name, taken, onClose }: GenerateTokenDialogProps) {
  const t = useTranslate();
  const locale = useLocale();
  const onceSecret = useOnceSecret();
  const generate = useAction(generateDocument, affected);
  const [tokenName, setTokenName] = useState(() =>
    unusedName(t('token.defaultName', { provider: name, date: formatDate(locale, new Date()) }), taken),
  );
  const [addresses, setAddresses] = useState('');
  const [expiry, setExpiry] = useState('365');

  const submit = async () => {
    const expiresAt = expiryInDays(expiry);
    const given = { provider, name: tokenName.trim(), allowedAddresses: readAddresses(addresses) };
    const result = await generate({ input: { ...given, ...(expiresAt && { expiresAt }) } });
    if (!result.ok) return result;
    const { token, secret, targetUrl } = result.data.generateScimToken;
    onClose();
    if (secret) onceSecret.show({ tokenId: token.id, tokenName: token.name, secret, targetUrl, renewed: false });
    return { ok: true as const, data: undefined };
  };

  return (
    <FormDialog
      title={t('provisioning.generateToken')}
      submitLabel={t('provisioning.generate')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('token.generateExplanation', { provider: name })}</p>
      <TextInput
        label={t('token.name')}
        required
        maxLength={100}
        data-autofocus
        autoComplete="off"
        value={tokenName}
        onChange={(event) => setTokenName(event.currentTarget.value)}
      />
      <ExpirySelect value={expiry} withNone onChange={setExpiry} />
      <AddressField value={addresses} onChange={setAddresses} />
    </FormDialog>
  );
}

function unusedName(name: string, taken: readonly string[]): string {
  let candidate = name;
  for (let count = 2; taken.includes(candidate); count += 1) candidate = `${name} (${count})`;
  return candidate;
}
