import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { AddressField, readAddresses } from '../../entities/token/AddressField.js';
import type { ApiKeyScope } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { KeyNameField } from './KeyNameField.js';
import { inDays, readScopes } from './key-rules.js';
import { useOnceKey } from './OnceKey.js';
import { ScopeFields } from './ScopeFields.js';

const createDocument = graphql(`
  mutation CreateKeyDialog_create($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      secret
      endpoint
      key {
        id
        name
        scopes
      }
    }
  }
`);

const affected: readonly Affected[] = ['ApiKey'];

const lifetimes = ['30', '90', '180', '365'] as const;

/** Asks for name, scopes and expiry, then opens the page that shows the key once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const once = useOnceKey();
  const create = useAction(createDocument, affected);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ApiKeyScope[]>([...readScopes]);
  const [addresses, setAddresses] = useState('');
  const [expiry, setExpiry] = useState('365');

  const submit = async () => {
    const expiresAt = expiry === 'none' ? undefined : inDays(Number(expiry), new Date());
    const given = { name: name.trim(), scopes, allowedAddresses: readAddresses(addresses) };
    const result = await create({ input: { ...given, ...(expiresAt && { expiresAt }) } });
    if (!result.ok) return result;
    const { key, secret, endpoint } = result.data.createApiKey;
    onClose();
    once.show({ keyId: key.id, keyName: key.name, secret, endpoint, scopes: key.scopes, rotated: false });
    return { ok: true as const, data: undefined };
  };

  return (
    <FormDialog
      title={t('apiKeys.create')}
      submitLabel={t('apiKeys.createConfirm')}
      disabled={scopes.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('apiKeys.createExplanation')}</p>
      <KeyNameField description={t('apiKeys.nameHelp')} value={name} onChange={setName} />
      <ScopeFields value={scopes} onChange={setScopes} />
      <AddressField value={addresses} onChange={setAddresses} />
      <NativeSelect
        label={t('apiKeys.expiry')}
        description={expiry === 'none' ? t('apiKeys.expiryNoneWarning') : t('apiKeys.expiryHelp')}
        value={expiry}
        data={[
          ...lifetimes.map((days) => ({ value: days, label: t('apiKeys.expiryDays', { days: Number(days) }) })),
          { value: 'none', label: t('apiKeys.expiryNone') },
        ]}
        onChange={(event) => setExpiry(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
