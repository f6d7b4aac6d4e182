import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTab } from '../../lib/address/use-tab.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { MemberGroups } from './MemberGroups.js';
import { MembersPanel } from './MembersPanel.js';

const Timeline = lazy(async () => ({ default: (await import('../../entities/audit/Timeline.js')).Timeline }));

const tabs = ['members', 'groups', 'timeline'] as const;

/** Members, member groups and what came and went; the open tab is in the address. */
export function GroupTabs({ id, editable }: { id: string; editable: boolean }) {
  const t = useTranslate();
  const readsAudit = useMay('AUDIT_READ');
  const [wanted, show] = useTab(tabs);
  const tab = wanted === 'timeline' && !readsAudit ? 'members' : wanted;
  return (
    <Tabs value={tab} keepMounted={false} onChange={show}>
      <Tabs.List>
        <Tabs.Tab value="members">{t('group.members')}</Tabs.Tab>
        <Tabs.Tab value="groups">{t('group.memberGroups')}</Tabs.Tab>
        {readsAudit && <Tabs.Tab value="timeline">{t('timeline.title')}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="members">
        <MembersPanel groupId={id} editable={editable} />
      </Tabs.Panel>
      <Tabs.Panel value="groups">
        <MemberGroups groupId={id} editable={editable} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline">
        <Suspense fallback={<LoadingRows />}>
          <Timeline kind="GROUP" targetId={id} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
