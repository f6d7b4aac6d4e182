import { Link } from 'react-router';
import { oktaPath } from '../../../lib/address/provisioning-paths.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { CopyField } from '../../../ui/text/CopyField.js';
import { useOnceSecret } from '../OnceSecret.js';
import { ReachabilityWarning } from '../ReachabilityWarning.js';

/** The values to copy to Okta, at the step that needs them; the token only while the page still has it. */
export function GuideValues({ kind, targetUrl }: { kind: 'TOKEN' | 'TEST'; targetUrl: string }) {
  const t = useTranslate();
  const { current } = useOnceSecret();
  if (kind === 'TOKEN') {
    return (
      <p>
        <Link to={oktaPath}>{t('setup.toTokens')}</Link>
      </p>
    );
  }
  return (
    <>
      <CopyField label={t('token.targetUrl')} description={t('once.urlInOkta')} value={targetUrl} />
      {current ? (
        <div className="guide-secret">
          <CopyField label={t('token.token')} description={t('once.tokenInOkta')} value={current.secret} />
        </div>
      ) : (
        <p className="fine-print">{t('setup.tokenGone')}</p>
      )}
      <ReachabilityWarning address={targetUrl} />
    </>
  );
}
