import { Alert, Radio } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../gql/index.js';
import { type Affected, useAction } from '../../../lib/use-action.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { FormDialog } from '../../../ui/dialog/FormDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useOnceSecret } from '../OnceSecret.js';
import { ExpirySelect, expiryInDays } from './ExpirySelect.js';
import { type Token, tokenState } from './token-rules.js';

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
  token: Pick<Token, 'id' | 'name' | 'status' | 'expired'>;
  onClose: () => void;
}

/**
 * Renews a token, with a new secret or with the one that Okta already has, and says what Okta needs then. Renewing sets
 * the token to active, so a token that was switched off or has expired is said to come back.
 */
export function RenewTokenDialog({ token, onClose }: RenewTokenDialogProps) {
  const t = useTranslate();
  const toast = useToast();
  const onceSecret = useOnceSecret();
  const renew = useAction(renewDocument, affected);
  const state = tokenState(token);
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
      {state !== 'active' && <Alert color="yellow">{t(`token.renewReactivates.${state}`)}</Alert>}
      <Radio.Group
        label={t('token.renewHow')}
        value={keep ? 'keep' : 'new'}
        onChange={(choice) => setKeep(choice === 'keep')}
      >
        <div className="choices">
          <Radio
            value="new"
            label={t(token.status === 'INACTIVE' ? 'token.renewNewRecommended' : 'token.renewNew')}
            description={t(state === 'active' ? 'token.renewNewHelp' : 'token.renewNewStopped')}
          />
          <Radio
            value="keep"
            label={t('token.renewKeep')}
            description={t(state === 'active' ? 'token.renewKeepHelp' : 'token.renewKeepStopped')}
          />
        </div>
      </Radio.Group>
      <ExpirySelect value={expiry} withSame onChange={setExpiry} />
    </FormDialog>
  );
}
