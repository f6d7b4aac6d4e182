import { useRef, useState } from 'react';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import { useSession } from '../../lib/session/session.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { AuthenticatorSection } from './AuthenticatorSection.js';
import { OwnAccount } from './OwnAccount.js';
import { ownFactorsDocument } from './own-factors.js';
import { PasskeysSection } from './PasskeysSection.js';
import { PolicySection } from './PolicySection.js';
import { RecoveryCodesDialog } from './RecoveryCodesDialog.js';
import { RecoverySection } from './RecoverySection.js';

/** What somebody looks after on their own account, a section each. */
export function ProfilePage() {
  const t = useTranslate();
  const { restart } = useSession();
  const { data, failure, retry } = useLiveQuery({ query: ownFactorsDocument }, []);
  const [codes, setCodes] = useState<readonly string[]>();
  // The account may have its first factor already while its recovery codes are still shown.
  const began = useRef(false);
  if (data?.viewer?.mustAddFactor) began.current = true;
  const mustAdd = began.current;

  const close = () => {
    setCodes(undefined);
    // The portal opens with the first factor; it is loaded anew, because its frame knows the account without one.
    if (mustAdd) restart();
  };
  const onAdded = (made: readonly string[] | null | undefined) => (made ? setCodes(made) : close());

  const factors = data?.ownSecondFactors;
  return (
    <>
      <PageHeading title={t('profile.title')}>
        <p>{t('profile.factorsIntro')}</p>
      </PageHeading>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!data && !failure && <LoadingRows />}
      {mustAdd && (
        <p className="note">
          <span>{t('profile.mustAdd')}</span>
        </p>
      )}
      {factors && (
        <div className="sections">
          {!mustAdd && <OwnAccount />}
          <AuthenticatorSection addedAt={factors.totpAddedAt} onAdded={onAdded} />
          <PasskeysSection passkeys={factors.passkeys} available={factors.passkeysAvailable} onAdded={onAdded} />
          {!mustAdd && <RecoverySection left={factors.recoveryCodesLeft} factors={factors} onMade={setCodes} />}
          {!mustAdd && data.viewer?.role === 'OWNER' && <PolicySection />}
        </div>
      )}
      {codes && <RecoveryCodesDialog codes={codes} onClose={close} />}
    </>
  );
}
