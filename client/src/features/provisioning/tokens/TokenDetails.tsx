import { useNavigate } from 'react-router';
import { DownloadButton } from '../../../entities/export/DownloadButton.js';
import { ShownOnce } from '../../../entities/token/ShownOnce.js';
import { guidePath, provisioningPath } from '../../../lib/address/provisioning-paths.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { PageHeading } from '../../../ui/feedback/PageHeading.js';
import { CopyField } from '../../../ui/text/CopyField.js';
import { type OnceSecret, useOnceSecret } from '../OnceSecret.js';
import { ReachabilityWarning } from '../ReachabilityWarning.js';

/** The one time that a token is shown: address and token, each with Copy and with the name of Okta's field. */
export function TokenDetails({ once }: { once: OnceSecret }) {
  const t = useTranslate();
  const { leave } = useOnceSecret();
  const navigate = useNavigate();
  return (
    <>
      <PageHeading
        title={t('once.title', { name: once.tokenName })}
        trail={[
          { label: t('nav.admin') },
          { label: t('nav.identity') },
          { label: t('provisioning.menu'), to: provisioningPath },
        ]}
      />
      <ShownOnce
        title={t('once.onlyNow')}
        help={once.renewed ? t('once.renewedHelp') : t('once.help')}
        storedLabel={t('once.stored')}
        leaveTitle={t('once.leaveTitle')}
        leaveExplanation={t('once.leaveExplanation')}
        onDone={leave}
        next={{ label: t('once.continue'), onNext: () => void navigate(guidePath) }}
      >
        <CopyField label={t('token.targetUrl')} description={t('once.urlInOkta')} value={once.targetUrl} />
        <CopyField label={t('token.token')} description={t('once.tokenInOkta')} value={once.secret} />
        <ReachabilityWarning address={once.targetUrl} />
        <div className="actions">
          <DownloadButton
            stem="scim-token"
            format="txt"
            contents={t('once.file', { url: once.targetUrl, token: once.secret })}
          />
          <DownloadButton
            stem="scim-token"
            format="env"
            contents={`SCIM_BASE_URL=${once.targetUrl}\nSCIM_TOKEN=${once.secret}\n`}
          />
        </div>
      </ShownOnce>
    </>
  );
}
