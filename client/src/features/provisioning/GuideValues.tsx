import { Link } from 'react-router';
import { useTranslate } from '../../lib/use-translate.js';
import { CopyField } from '../../ui/CopyField.js';
import { useOnceSecret } from './OnceSecret.js';
import { oktaFields } from './okta-fields.js';
import { provisioningPath } from './paths.js';
import { ReachabilityWarning } from './ReachabilityWarning.js';

/** What has to be carried to Okta, at the step that needs it; the token only while it is still known. */
export function GuideValues({ kind, targetUrl }: { kind: 'TOKEN' | 'TEST'; targetUrl: string }) {
  const t = useTranslate();
  const { current } = useOnceSecret();
  if (kind === 'TOKEN') {
    return (
      <p>
        <Link to={`${provisioningPath}?provider=okta`}>{t('setup.toTokens')}</Link>
      </p>
    );
  }
  return (
    <>
      <CopyField
        label={t('token.targetUrl')}
        description={t('once.inOkta', { field: oktaFields.url })}
        value={targetUrl}
      />
      {current ? (
        <div className="guide-secret">
          <CopyField
            label={t('token.token')}
            description={t('once.inOkta', { field: oktaFields.token })}
            value={current.secret}
          />
        </div>
      ) : (
        <p className="fine-print">{t('setup.tokenGone')}</p>
      )}
      <ReachabilityWarning address={targetUrl} />
    </>
  );
}
