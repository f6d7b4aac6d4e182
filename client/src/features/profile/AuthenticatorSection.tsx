import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';
import { ExactTime } from '../../ui/text/ExactTime.js';
import { affectedFactors } from './own-factors.js';

const EnrolDialog = lazy(async () => ({ default: (await import('./EnrolDialog.js')).EnrolDialog }));

const removeDocument = graphql(`
  mutation AuthenticatorSection_remove {
    removeTotp
  }
`);

interface AuthenticatorSectionProps {
  addedAt: string | null | undefined;
  onAdded: (codes: readonly string[] | null | undefined) => void;
}

/** The authenticator app of the account. */
export function AuthenticatorSection({ addedAt, onAdded }: AuthenticatorSectionProps) {
  const t = useTranslate();
  const remove = useAction(removeDocument, affectedFactors);
  const [open, setOpen] = useState<'enrol' | 'remove'>();
  const close = () => setOpen(undefined);
  return (
    <section className="panel" aria-labelledby="authenticator">
      <div className="panel-heading">
        <h2 id="authenticator">{t('profile.app.title')}</h2>
        {addedAt ? (
          <Button variant="default" onClick={() => setOpen('remove')}>
            {t('profile.app.remove')}
          </Button>
        ) : (
          <Button onClick={() => setOpen('enrol')}>{t('profile.app.add')}</Button>
        )}
      </div>
      <p>
        {addedAt ? (
          <>
            {t('profile.app.since')} <ExactTime at={addedAt} />
          </>
        ) : (
          t('profile.app.intro')
        )}
      </p>
      <Suspense>
        {open === 'enrol' && (
          <EnrolDialog
            onClose={close}
            onAdded={(codes) => {
              close();
              onAdded(codes);
            }}
          />
        )}
      </Suspense>
      {open === 'remove' && (
        <ConfirmDialog
          title={t('profile.app.removeTitle')}
          confirmLabel={t('profile.app.remove')}
          danger
          onConfirm={() => remove({})}
          onClose={close}
        >
          <p>{t('profile.app.removeWhy')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
