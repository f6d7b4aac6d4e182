import { Tabs } from '@mantine/core';
import { useTab } from '../../lib/address/use-tab.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { MailsPanel } from './MailsPanel.js';
import { TemplatesPanel } from './TemplatesPanel.js';

const tabs = ['mails', 'templates'] as const;

/** Admin > System > Outbox: the mails that are sent, and their templates. */
export function OutboxPage() {
  const t = useTranslate();
  const [tab, show] = useTab(tabs);
  return (
    <>
      <PageHeading title={t('outbox.title')} trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]} />
      <Tabs value={tab} keepMounted={false} onChange={show}>
        <Tabs.List>
          <Tabs.Tab value="mails">{t('outbox.tabMails')}</Tabs.Tab>
          <Tabs.Tab value="templates">{t('outbox.tabTemplates')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="mails">
          <MailsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <TemplatesPanel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
