import { Tabs } from '@mantine/core';
import { useTranslate } from '../../lib/words/use-translate.js';

interface MailTextProps {
  subject: string;
  text: string;
  html: string;
}

/** A mail as its reader sees it, by its HTML in a frame that may do nothing, or by its text. */
export function MailText({ subject, text, html }: MailTextProps) {
  const t = useTranslate();
  return (
    <Tabs defaultValue="html" className="mail-text">
      <Tabs.List aria-label={t('outbox.previewOf')}>
        <Tabs.Tab value="html">{t('outbox.html')}</Tabs.Tab>
        <Tabs.Tab value="text">{t('outbox.text')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="html">
        <iframe className="mail-frame" sandbox="" title={subject} srcDoc={html} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
        <pre className="mail-plain" tabIndex={0}>
          {text}
        </pre>
      </Tabs.Panel>
    </Tabs>
  );
}
