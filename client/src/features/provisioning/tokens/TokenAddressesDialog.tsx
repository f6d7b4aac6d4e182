import { useState } from 'react';
import { AddressField, addressText, readAddresses } from '../../../entities/token/AddressField.js';
import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { FormDialog } from '../../../ui/dialog/FormDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { Token } from './token-rules.js';

const addressesDocument = graphql(`
  mutation TokenAddressesDialog_set($id: ID!, $allowedAddresses: [String!]!) {
    setScimTokenAddresses(id: $id, allowedAddresses: $allowedAddresses) {
      id
      allowedAddresses
    }
  }
`);

const affected: readonly Affected[] = ['Provisioning', 'ScimToken'];

/** Changes the addresses from which a token may be used; its secret stays. */
export function TokenAddressesDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const set = useAction(addressesDocument, affected);
  const [addresses, setAddresses] = useState(() => addressText(token.allowedAddresses));

  const submit = async () => {
    const result = await set({ id: token.id, allowedAddresses: readAddresses(addresses) });
    if (!result.ok) return result;
    toast(t('token.addressesChanged', { name: token.name }));
    onClose();
    return result;
  };

  return (
    <FormDialog
      title={t('token.addressesTitle', { name: token.name })}
      submitLabel={t('token.addressesConfirm')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('token.addressesExplanation')}</p>
      <AddressField value={addresses} onChange={setAddresses} />
    </FormDialog>
  );
}
