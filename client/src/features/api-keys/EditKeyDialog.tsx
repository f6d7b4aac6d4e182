import { useState } from 'react';
import { AddressField, addressText, readAddresses } from '../../entities/token/AddressField.js';
import type { ApiKeyScope } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FormDialog } from '../../ui/dialog/FormDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { KeyNameField } from './KeyNameField.js';
import type { ApiKey } from './key-rules.js';
import { ScopeFields } from './ScopeFields.js';

const updateDocument = graphql(`
  mutation EditKeyDialog_update($input: UpdateApiKeyInput!) {
    updateApiKey(input: $input) {
      id
      name
      scopes
      allowedAddresses
    }
  }
`);

const affected: readonly Affected[] = ['ApiKey'];

/** Changes a key's name, scopes and addresses; its secret stays. */
export function EditKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const update = useAction(updateDocument, affected);
  const [name, setName] = useState(apiKey.name);
  const [scopes, setScopes] = useState<ApiKeyScope[]>(apiKey.scopes);
  const [addresses, setAddresses] = useState(() => addressText(apiKey.allowedAddresses));

  const submit = async () => {
    const allowedAddresses = readAddresses(addresses);
    const result = await update({ input: { id: apiKey.id, name: name.trim(), scopes, allowedAddresses } });
    if (!result.ok) return result;
    toast(t('apiKeys.changed', { name: result.data.updateApiKey.name }));
    onClose();
    return result;
  };

  return (
    <FormDialog
      title={t('apiKeys.editTitle', { name: apiKey.name })}
      submitLabel={t('apiKeys.editConfirm')}
      disabled={scopes.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('apiKeys.editExplanation')}</p>
      <KeyNameField value={name} onChange={setName} />
      <ScopeFields value={scopes} onChange={setScopes} />
      <AddressField value={addresses} onChange={setAddresses} />
    </FormDialog>
  );
}
