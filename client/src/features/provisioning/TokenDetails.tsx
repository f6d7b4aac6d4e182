import { Alert, Button, Checkbox } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { downloadText } from '../../lib/download.js';
import { useTranslate } from '../../lib/use-translate.js';
import { CopyField } from '../../ui/CopyField.js';
import { LeaveGuard } from '../../ui/LeaveGuard.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { type OnceSecret, useOnceSecret } from './OnceSecret.js';
import { provisioningPath } from './paths.js';
import { ReachabilityWarning } from './ReachabilityWarning.js';

/** The labels of Okta's own form, which is in English. */
const oktaFields = { url: 'SCIM 2.0 Base Url', token: 'OAuth Bearer Token' };

/** The one time that a token is shown: address and token, each with Copy and with the name of Okta's field. */
export function TokenDetails({ once }: { once: OnceSecret }) {
  const t = useTranslate();
  const { leave } = useOnceSecret();
  const [stored, setStored] = useState(false);

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
      <section className="panel once">
        <Alert variant="light" icon={<IconEye aria-hidden />} title={t('once.onlyNow')}>
          {once.renewed ? t('once.renewedHelp') : t('once.help')}
        </Alert>
        <CopyField
          label={t('token.targetUrl')}
          description={t('once.inOkta', { field: oktaFields.url })}
          value={once.targetUrl}
        />
        <CopyField
          label={t('token.token')}
          description={t('once.inOkta', { field: oktaFields.token })}
          value={once.secret}
        />
        <ReachabilityWarning address={once.targetUrl} />
        <div className="actions">
          <DownloadButton once={once} format="txt" />
          <DownloadButton once={once} format="env" />
        </div>
        <Checkbox
          label={t('once.stored')}
          checked={stored}
          onChange={(event) => setStored(event.currentTarget.checked)}
        />
        <div className="actions">
          <Button disabled={!stored} onClick={leave}>
            {t('once.done')}
          </Button>
        </div>
      </section>
      <LeaveGuard when={!stored} title={t('once.leaveTitle')} confirmLabel={t('once.leaveConfirm')}>
        <p>{t('once.leaveExplanation')}</p>
      </LeaveGuard>
    </>
  );
}

function DownloadButton({ once, format }: { once: OnceSecret; format: 'txt' | 'env' }) {
  const t = useTranslate();
  const contents = {
    txt: `${oktaFields.url}: ${once.targetUrl}\n${oktaFields.token}: ${once.secret}\n`,
    env: `SCIM_BASE_URL=${once.targetUrl}\nSCIM_TOKEN=${once.secret}\n`,
  };
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => downloadText(`scim-token.${format}`, contents[format])}
    >
      {t('once.download', { format: `.${format}` })}
    </Button>
  );
}
