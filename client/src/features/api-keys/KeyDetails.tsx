import { Tabs } from '@mantine/core';
import { Link } from 'react-router';
import { DownloadButton } from '../../entities/export/DownloadButton.js';
import { ShownOnce } from '../../entities/token/ShownOnce.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { CodeBlock } from '../../ui/text/CodeBlock.js';
import { CopyField } from '../../ui/text/CopyField.js';
import { firstCalls } from './first-call.js';
import { type OnceKey, useOnceKey } from './OnceKey.js';
import { apiKeysPath } from './paths.js';

/** The one time that a key is shown, with a first call in three languages that can be pasted and run. */
export function KeyDetails({ once }: { once: OnceKey }) {
  const t = useTranslate();
  const { leave } = useOnceKey();
  return (
    <>
      <PageHeading
        title={t('apiKeys.onceTitle', { name: once.keyName })}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }, { label: t('apiKeys.title'), to: apiKeysPath }]}
      />
      <ShownOnce
        title={t('apiKeys.onlyNow')}
        help={once.rotated ? t('apiKeys.rotatedHelp') : t('apiKeys.onlyNowHelp')}
        storedLabel={t('apiKeys.stored')}
        leaveTitle={t('apiKeys.leaveTitle')}
        leaveExplanation={t('apiKeys.leaveExplanation')}
        onDone={leave}
      >
        <CopyField label={t('apiKeys.secret')} value={once.secret} />
        <CopyField label={t('apiKeys.endpoint')} value={once.endpoint} />
        <div className="actions">
          <DownloadButton
            stem="rollcall-api-key"
            format="env"
            contents={`ROLLCALL_URL=${once.endpoint}\nROLLCALL_KEY=${once.secret}\n`}
          />
        </div>
      </ShownOnce>
      <FirstCall once={once} />
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
