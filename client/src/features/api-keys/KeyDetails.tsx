import { Alert, Button, Checkbox, Tabs } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { downloadText } from '../../lib/download.js';
import { useTranslate } from '../../lib/use-translate.js';
import { CodeBlock } from '../../ui/CodeBlock.js';
import { CopyField } from '../../ui/CopyField.js';
import { LeaveGuard } from '../../ui/LeaveGuard.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { firstCalls } from './first-call.js';
import { type OnceKey, useOnceKey } from './OnceKey.js';
import { apiKeysPath } from './paths.js';

/** The one time that a key is shown, with a first call in three languages that can be pasted and run. */
export function KeyDetails({ once }: { once: OnceKey }) {
  const t = useTranslate();
  const { leave } = useOnceKey();
  const [stored, setStored] = useState(false);
  return (
    <>
      <PageHeading
        title={t('apiKeys.onceTitle', { name: once.keyName })}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }, { label: t('apiKeys.title'), to: apiKeysPath }]}
      />
      <section className="panel once">
        <Alert variant="light" icon={<IconEye aria-hidden />} title={t('apiKeys.onlyNow')}>
          {once.rotated ? t('apiKeys.rotatedHelp') : t('apiKeys.onlyNowHelp')}
        </Alert>
        <CopyField label={t('apiKeys.secret')} value={once.secret} />
        <CopyField label={t('apiKeys.endpoint')} value={once.endpoint} />
        <div className="actions">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() =>
              downloadText('rollcall-api-key.env', `ROLLCALL_URL=${once.endpoint}\nROLLCALL_KEY=${once.secret}\n`)
            }
          >
            {t('once.download', { format: '.env' })}
          </Button>
        </div>
        <Checkbox
          label={t('apiKeys.stored')}
          checked={stored}
          onChange={(event) => setStored(event.currentTarget.checked)}
        />
        <div className="actions">
          <Button disabled={!stored} onClick={leave}>
            {t('once.done')}
          </Button>
        </div>
      </section>
      <FirstCall once={once} />
      <LeaveGuard when={!stored} title={t('apiKeys.leaveTitle')} confirmLabel={t('once.leaveConfirm')}>
        <p>{t('apiKeys.leaveExplanation')}</p>
      </LeaveGuard>
    </>
  );
}

function FirstCall({ once }: { once: OnceKey }) {
  const t = useTranslate();
  const snippets = firstCalls(once);
  return (
    <section className="panel once" aria-labelledby="first-call">
      <h2 id="first-call">{t('apiKeys.firstCall')}</h2>
      <p>{t('apiKeys.firstCallHelp')}</p>
      <Tabs defaultValue="curl" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="curl">cURL</Tabs.Tab>
          <Tabs.Tab value="typescript">TypeScript</Tabs.Tab>
          <Tabs.Tab value="python">Python</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="curl">
          <CodeBlock label="cURL" text={snippets.curl} />
        </Tabs.Panel>
        <Tabs.Panel value="typescript">
          <p className="fine-print">{t('apiKeys.runTypescript')}</p>
          <CodeBlock label="TypeScript" text={snippets.typescript} />
        </Tabs.Panel>
        <Tabs.Panel value="python">
          <p className="fine-print">{t('apiKeys.runPython')}</p>
          <CodeBlock label="Python" text={snippets.python} />
        </Tabs.Panel>
      </Tabs>
      <p>
        <Link to="/admin/system/api-explorer">{t('apiKeys.toExplorer')}</Link>
      </p>
    </section>
  );
}
