import { Radio } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { FormDialog } from '../../../ui/dialog/FormDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useOnceSecret } from '../OnceSecret.js';
import { ExpirySelect, expiryInDays } from './ExpirySelect.js';

const renewDocument = graphql(`
  mutation RenewTokenDialog_renew($id: ID!, $expiresAt: DateTime, $keepSecret: Boolean!) {
    renewScimToken(id: $id, expiresAt: $expiresAt, keepSecret: $keepSecret) {
      secret
      targetUrl
      token {
        id
        name
        status
        expired
        expiresAt
        hint
      }
    }
  }
`);

const affected: readonly Affected[] = ['Provisioning'];

interface RenewTokenDialogProps {
  token: { id: string; name: string };
  onClose: () => void;
}

/** Renews a token, with a new secret or with the one that Okta already has, and says what Okta needs then. */
export function RenewTokenDialog({ token, onClose }: RenewTokenDialogProps) {
  const t = useTranslate();
  const toast = useToast();
  const onceSecret = useOnceSecret();
  const renew = useAction(renewDocument, affected);
  const [keep, setKeep] = useState(false);
  const [expiry, setExpiry] = useState('same');

  const submit = async () => {
    const expiresAt = expiryInDays(expiry);
    const result = await renew({ id: token.id, keepSecret: keep, ...(expiresAt && { expiresAt }) });
    if (!result.ok) return result;
    const { secret, targetUrl } = result.data.renewScimToken;
    onClose();
    if (secret) onceSecret.show({ tokenId: token.id, tokenName: token.name, secret, targetUrl, renewed: true });
    else toast(t('token.renewed', { name: token.name }));
    return { ok: true as const, data: undefined };
  };

  return (
    <FormDialog
      title={t('token.renewTitle', { name: token.name })}
      submitLabel={t('token.renewConfirm')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group
        label={t('token.renewHow')}
        value={keep ? 'keep' : 'new'}
        onChange={(choice) => setKeep(choice === 'keep')}
      >
        <div className="choices">
          <Radio value="new" label={t('token.renewNew')} description={t('token.renewNewHelp')} />
          <Radio value="keep" label={t('token.renewKeep')} description={t('token.renewKeepHelp')} />
        </div>
      </Radio.Group>
      <ExpirySelect value={expiry} withSame onChange={setExpiry} />
    </FormDialog>
  );
}
