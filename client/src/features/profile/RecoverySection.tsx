import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { affectedFactors } from './own-factors.js';

const renewDocument = graphql(`
  mutation RecoverySection_renew {
    renewRecoveryCodes
  }
`);

interface RecoverySectionProps {
  left: number;
  factors: { totpAddedAt?: string | null | undefined; passkeys: readonly unknown[] };
  onMade: (codes: readonly string[]) => void;
}

/** The recovery codes of the account: how many are left, and new ones. */
export function RecoverySection({ left, factors, onMade }: RecoverySectionProps) {
  const t = useTranslate();
  const renew = useAction(renewDocument, affectedFactors);
  const [renewing, setRenewing] = useState(false);
  const hasFactor = Boolean(factors.totpAddedAt) || factors.passkeys.length > 0;
  return (
    <section className="panel" aria-labelledby="recovery">
      <div className="panel-heading">
        <h2 id="recovery">{t('profile.codes.title')}</h2>
        {hasFactor && (
          <Button variant="default" onClick={() => setRenewing(true)}>
            {t('profile.codes.renew')}
          </Button>
        )}
      </div>
      <p>{hasFactor ? t('profile.codes.left', { count: left }) : t('profile.codes.intro')}</p>
      {renewing && (
        <ConfirmDialog
          title={t('profile.codes.renewTitle')}
          confirmLabel={t('profile.codes.renew')}
          onConfirm={async () => {
            const result = await renew({});
            if (result.ok) onMade(result.data.renewRecoveryCodes);
            return result;
          }}
          onClose={() => setRenewing(false)}
        >
          <p>{t('profile.codes.renewWhy')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
